// What generator, engine, page and worker exchange. Made by `make contract`; not to be edited.

/** What something is called by others. */
export type Id = string;

/** The beginning of the text's SHA-256. */
export type Version = string;

/** Such as 2026-11-22. */
export type Day = string;

/** A score, or a part of a hundred. */
export type Percent = number;

/** How many, or which, counted from 0. */
export type Count = number;

/** A whole number from 1. */
export type Positive = number;

/** Numerator and denominator. */
export type Ratio = [Count, Positive];

/** How an item is answered. */
export type Kind = "statement" | "choice" | "multiple" | "number" | "allocation" | "ranking" | "text";

/** How several scores make one. */
export type Mode = "mean" | "sum" | "weakest";

/** What stands in an answer's place. */
export type State = "doesnt-apply" | "dont-know";

/** How much a notice asks for a reader's eye, rising. */
export type Urgency = "note" | "warning" | "urgent";

/** How two numbers compare. */
export type Sign = ">=" | ">" | "<=" | "<" | "==" | "!=";

/** When something holds: a tree of claims. */
export type Rule = Joined | Negated | Claim;

/** The smallest rule. */
export type Claim = Comparison | InBand | Chosen;

/** A number, the score of a dimension, or the answer to an item. */
export type Operand = number | ScoreOf | AnswerTo | ShareOf;

/** Two rules or more, joined. */
export interface Joined {
  /** Tells the rules apart, and says whether all must hold, or one. */
  type: "and" | "or";
  /** What is joined, in the author's order. */
  rules: Rule[];
}

/** What must not hold. */
export interface Negated {
  /** Tells the rules apart. */
  type: "not";
  /** What must not hold. */
  rule: Rule;
}

/** How two numbers compare. */
export interface Comparison {
  /** Tells the rules apart. */
  type: "compare";
  /** How they must compare. */
  sign: Sign;
  /** What stands before the sign. */
  left: Operand;
  /** What stands behind it. */
  right: Operand;
}

/** In which band a score is. */
export interface InBand {
  /** Tells the rules apart. */
  type: "band";
  /** Whose score; in a profile, of which assessment: `clarity.goals`. */
  dimension: Id;
  /** The band that it must be in. */
  band: Id;
}

/** Which option was chosen, alone or among others. */
export interface Chosen {
  /** Tells the rules apart. */
  type: "chosen";
  /** Of which item. */
  item: Id;
  /** The option that must be chosen. */
  option: Id;
}

/** The score of a dimension. */
export interface ScoreOf {
  /** Tells the operands apart. */
  type: "score";
  /** Which; in a profile, of which assessment: `clarity.goals`. */
  dimension: Id;
}

/** What an item was answered with: the number, or the points of what was chosen. */
export interface AnswerTo {
  /** Tells the operands apart. */
  type: "answer";
  /** Which. */
  item: Id;
}

/** What a part of an allocation got, or the place of an option in a ranking, from 1. */
export interface ShareOf {
  /** Tells the operands apart. */
  type: "share";
  /** Which allocation, or ranking. */
  item: Id;
  /** Which part of it. */
  part: Id;
}

/** A page of an assessment. */
export interface Section {
  /** Its name. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** What it asks, in order. */
  items: Id[];
}

/** One thing that a reader can choose, or one part of an allocation. */
export interface Option {
  /** Its name. */
  id: Id;
  /** What it says, in plain words; null on a built-in scale, which each language has words for. */
  label: string | null;
  /** Times `points_scale`; null where it has none. */
  points: number | null;
  /** Of a multiple choice: excludes all others. */
  none?: true;
}

/** Which numbers can be given, as the author wrote them. */
export interface Quantity {
  /** The least. */
  lowest: number;
  /** The most; of an allocation, the total. */
  highest: number;
  /** The distance between two of them. */
  step: number;
  /** What is counted; may be empty. */
  unit: string;
}

/** What the answers to an item count for in one dimension. */
export interface Feed {
  /** Which. */
  dimension: Id;
  /** In proportion to those of all other feeds. */
  weight: Positive;
  /** Whether much of it is little of the dimension. */
  reverse: boolean;
  /** The fewest points of an answer here, times `points_scale`. */
  lowest: number;
  /** The most points of an answer here, times `points_scale`. */
  highest: number;
}

/** One thing to answer. */
export interface Item {
  /** Its name. */
  id: Id;
  /** How it is answered. */
  kind: Kind;
  /** The question, in plain words. */
  text: string;
  /** What its answers count for; empty if it isn't scored. */
  feeds: Feed[];
  /** The fewest points of an answer, times `points_scale`. */
  lowest: number;
  /** The most points of an answer, times `points_scale`. */
  highest: number;
  /** The built-in scale that has its options; null where these are the author's. */
  scale: Id | null;
  /** What can be chosen, or the parts of an allocation. */
  options: Option[];
  /** Of a number and an allocation; else null. */
  quantity: Quantity | null;
  /** What can be said in the place of an answer. */
  allow: State[];
  /** How much more than usual other answers weigh when it is asked again: a fraction; or 1. */
  noise?: [Positive, Positive];
  /** It is asked while this holds, its section's condition and its own; null for always. */
  when: Rule | null;
}

/** A dimension that another one is derived from. */
export interface Part {
  /** Which. */
  id: Id;
  /** In proportion to those of the other parts. */
  weight: Positive;
}

/** A named range of a dimension. */
export interface Band {
  /** Its name. */
  id: Id;
  /** Its title in words: the author's, or made of its name. */
  title: string;
  /** The lowest score in it. */
  from: Percent;
}

/** A score of others, to compare with. */
export interface Reference {
  /** Whose it is. */
  title: string;
  /** The score. */
  value: Percent;
  /** Who measured it, and where it is published. */
  source: string;
  /** When it was measured or published, a year at least. */
  date: string;
}

/** How many others score below a score. */
export interface Percentiles {
  /** Rows of a percent and a score. */
  table: [Percent, Percent][];
  /** Who measured it, and where it is published. */
  source: string;
  /** When it was measured or published, a year at least. */
  date: string;
}

/** What is measured, scored 0 to 100. */
export interface Dimension {
  /** Its name. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** What it is; may be empty. */
  summary: string;
  /** How it shows where it is low; may be empty. */
  symptom: string;
  /** How its score is made: of its items, or of its parts. */
  mode: Mode;
  /** The dimensions that it is derived from; empty for one that items feed. */
  parts: Part[];
  /** Rising; may be empty. */
  bands: Band[];
  /** May be empty. */
  references: Reference[];
  /** Null where there are none. */
  percentiles: Percentiles | null;
}

/** A diagnosis. The first whose rule holds is that of a response. */
export interface Outcome {
  /** Its name. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** When it holds; null for `otherwise`. */
  when: Rule | null;
  /** The dimensions that its rule names; for `otherwise`, those of all rules. */
  rests_on: Id[];
}

/** What to do next. */
export interface Advice {
  /** Its name. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** When it is given; null where it depends on the outcome alone. */
  when: Rule | null;
  /** The outcomes that it fits; empty for all. */
  outcomes: Id[];
}

/** What is shown wherever its rule holds, whatever else comes of a response. */
export interface Notice {
  /** Its name. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** When it is shown. */
  when: Rule;
  /** How much it asks for the reader's eye. */
  urgency: Urgency;
}

/** Two items whose answers should go together. */
export interface Pair {
  /** Which two. */
  items: [Id, Id];
  /** Whether they should be each other's opposite. */
  opposite: boolean;
  /** From how far apart they don't go together, as a part of the scale. */
  apart: Ratio;
  /** What the reader is asked then. */
  question: string;
}

/** The dimensions of which a result names the lowest. */
export interface Focus {
  /** What the lowest are called. */
  title: string;
  /** Which are looked at. */
  among: Id[];
  /** Only scores below it are named. */
  below: number;
}

/** Two dimensions, at right angles. */
export interface PlaneChart {
  /** Tells the charts apart. */
  kind: "plane";
  /** The dimension from left to right. */
  x: Id;
  /** The dimension upwards. */
  y: Id;
}

/** Several dimensions, to see how far they are apart. */
export interface ApartChart {
  /** Tells the charts apart. */
  kind: "apart";
  /** Which, in order. */
  dimensions: Id[];
}

/** The shares of an allocation. */
export interface SharesChart {
  /** Tells the charts apart. */
  kind: "shares";
  /** Which allocation. */
  item: Id;
}

/** Two dimensions that are one thing, seen from two sides. */
export interface PairedDimensions {
  /** What both are, in words. */
  title: string;
  /** The dimension of the first side. */
  first: Id;
  /** The dimension of the second. */
  second: Id;
}

/** Pairs of dimensions, to see the gap between two sides. */
export interface PairsChart {
  /** Tells the charts apart. */
  kind: "pairs";
  /** Whose scores the first ones are, and whose the second ones, in words. */
  sides: string[];
  /** In the author's order; no dimension is in two of them. */
  rows: PairedDimensions[];
}

/** A picture that is asked for. */
export type Chart = PlaneChart | ApartChart | SharesChart | PairsChart;

/** One assessment, as the engine and the page get it. */
export interface CompiledAssessment {
  /** The engine refuses any other. */
  schema_version: 5;
  /** Tells the documents apart. */
  shape: "assessment";
  /** The name of the file. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** Another one for each text. */
  content_version: Version;
  /** The part of a dimension's items that must be answered for a score. */
  at_least: Ratio;
  /** What points were multiplied by to be whole. */
  points_scale: Positive;
  /** Its pages, in order. */
  sections: Section[];
  /** Everything it asks, in order. */
  items: Item[];
  /** What it measures, in the author's order. */
  dimensions: Dimension[];
  /** Its diagnoses, in the order in which they are tried. */
  outcomes: Outcome[];
  /** What it advises, in order. */
  advice: Advice[];
  /** What is shown whatever the outcome, in order; only there where there is any. */
  notices?: Notice[];
  /** What should go together. */
  pairs: Pair[];
  /** What hurts most is looked for among these; null where it isn't. */
  focus: Focus | null;
  /** The author's pictures of a result. */
  charts: Chart[];
}

/** An option, free text, `doesnt-apply` or `dont-know`; a number; options, in the order of a ranking; or the shares of an allocation by part. An option whose id is a number may be given as that. */
export type Answer = string | number | Id[] | Record<string, number>;

/** By item; null for one that was left blank. */
export type Answers = Record<string, Answer | null>;

/** What is known of one dimension. */
export interface DimensionResult {
  /** Which. */
  id: Id;
  /** Null with too few answers. */
  score: Percent | null;
  /** With everything missing at its lowest. */
  low: Percent;
  /** With everything missing at its highest. */
  high: Percent;
  /** The one that the score lies in; null without a score or without bands. */
  band: Id | null;
  /** So many per cent of others score below; null where that isn't known. */
  percentile: Percent | null;
  /** How many of its items count. */
  answered: Count;
  /** How many could: those that are shown and apply. */
  items: Count;
}

/** What one item does to its dimension. */
export interface Effect {
  /** Which item. */
  item: Id;
  /** Which dimension. */
  dimension: Id;
  /** The score less what it would be with this item at its middle. */
  effect: number;
}

/** How far a score may lie from the one that the same person would get on answering again. */
export interface ErrorOfScore {
  /** Which dimension. */
  dimension: Id;
  /** The root of the mean square of that distance, in points. */
  error: Percent;
  /** 8 times in 10 the other score lies from here … */
  low: Percent;
  /** … to here: 1.28 errors to either side. */
  high: Percent;
}

/** Another answer to one item. */
export interface Change {
  /** Which item. */
  item: Id;
  /** What it would be. */
  answer: Answer;
}

/** The least changes of answers that lead to another outcome. */
export interface Flip {
  /** Which; null for none: more would have to be answered first. */
  outcome: Id | null;
  /** All of them together. */
  changes: Change[];
}

/** How likely an outcome is if the same person answers again. */
export interface Chance {
  /** Which; null for none: more would have to be answered first. */
  outcome: Id | null;
  /** Of 1. */
  chance: number;
}

/** How sure an outcome is: from 17 in 20 on, from 3 in 5 on, or less. */
export type Call = "firm" | "leaning" | "open";

/** Why a result is what it is, and how far it can be relied on. */
export interface Why {
  /** By dimension, the largest first. */
  effects: Effect[];
  /** Of each dimension that has a score, unless it is too much to work out. */
  errors: ErrorOfScore[];
  /** Items without an answer that feed a dimension, or that a rule names. */
  missing: Id[];
  /** The outcomes that are possible once what is missing is answered. */
  possible: Id[];
  /** Only there where not every way of answering what is missing could be tried. */
  more_possible?: true;
  /** How likely each outcome is on answering again, the likeliest first; empty if unknown. */
  again: Chance[];
  /** How sure the outcome is, by that; null where there is nothing to say it by. */
  call: Call | null;
  /** For each other outcome that was found, the least changes that lead to it, likeliest first. */
  flips: Flip[];
  /** All changes of so many answers were tried, unless fewer led elsewhere. */
  searched: 0 | 1 | 2;
  /** Which of the author's pairs don't go together, by their places in the compiled form. */
  pairs: Count[];
  /** In the order in which they are shown: the author's, all scores, effects by dimension. */
  pictures: Picture[];
}

/** What scoring one response gives. */
export interface Result {
  /** Another one for each form that results have had. */
  schema_version: 4;
  /** Its name. */
  assessment: Id;
  /** That of the compiled form. */
  content_version: Version;
  /** Whether there is an outcome. */
  state: "scored" | "incomplete";
  /** Null where the answers are too few for one. */
  outcome: Id | null;
  /** In the author's order. */
  dimensions: DimensionResult[];
  /** The lowest dimension and what can't be told apart from it, where that is worth naming. */
  focus: Id[];
  /** Whether the lowest is low enough to be named, but nothing is apart from it. */
  focus_level: boolean;
  /** What is advised, in order. */
  advice: Id[];
  /** What is shown whatever the outcome, in order; only there where anything is. */
  notices?: Id[];
  /** How many items were answered, without free text. */
  answered: Count;
  /** How many are shown, without free text. */
  items: Count;
  /** Items whose condition doesn't hold. */
  hidden: Id[];
  /** Only if asked for. */
  why?: Why;
}

/** Where in a plane a response lies. */
export interface PlaceFinding {
  /** Which sentence it is. */
  says: "unplaced" | "placed" | "placed-about";
}

/** Which dimensions are highest and lowest. */
export interface EndsFinding {
  /** Which sentence it is. */
  says: "none" | "one" | "level" | "ends";
  /** The dimension with the highest score first, and what can't be told apart from it. */
  highest: Id[];
  /** The one with the lowest, likewise, it first; what could be either is in neither of them. */
  lowest: Id[];
}

/** Which pairs lie farthest apart. */
export interface GapsFinding {
  /** Which sentence it is. With the last one, a gap that may be chance reads wider. */
  says: "none" | "level" | "near" | "widest" | "widest-sure";
  /** The first dimension of the widest pair, and of each that can't be told apart from it. */
  widest: Id[];
}

/** Which parts got most. */
export interface SharesFinding {
  /** Which sentence it is. */
  says: "level" | "most";
  /** Those with the largest share. */
  parts: Id[];
  /** That share. */
  share: number;
}

/** Which items move a dimension most. */
export interface EffectsFinding {
  /** Which sentence it is. */
  says: "level" | "up" | "down" | "both";
  /** The item that moves it up most, if any does, and up to 3 that do so as much, in tenths. */
  up: Id[];
  /** The item that moves it down most, likewise. */
  down: Id[];
}

/** What one part of an allocation got. */
export interface Share {
  /** Which part. */
  part: Id;
  /** How much, in the author's numbers. */
  share: number;
}

/** Two dimensions, with what there is to see. */
export interface PlanePicture {
  /** Tells the pictures apart. */
  kind: "plane";
  /** The dimension from left to right. */
  x: Id;
  /** The dimension upwards. */
  y: Id;
  /** How far the two scores move together on answering again; null if that isn't known. */
  together: number | null;
  /** What there is to see. */
  finding: PlaceFinding;
}

/** Several dimensions, with what there is to see. */
export interface ApartPicture {
  /** Tells the pictures apart. */
  kind: "apart";
  /** Which, in order. */
  dimensions: Id[];
  /** What there is to see. */
  finding: EndsFinding;
}

/** One thing, seen from two sides. */
export interface PairedScores {
  /** What both are, in words. */
  title: string;
  /** The dimension of the first side. */
  first: Id;
  /** The dimension of the second. */
  second: Id;
  /** Whether the two scores differ by more than chance. */
  apart: boolean;
}

/** Pairs of dimensions, with what there is to see. */
export interface PairsPicture {
  /** Tells the pictures apart. */
  kind: "pairs";
  /** Whose scores the first ones are, and whose the second ones, in words. */
  sides: string[];
  /** In the author's order. */
  rows: PairedScores[];
  /** What there is to see. */
  finding: GapsFinding;
}

/** The shares of an allocation, with what there is to see. */
export interface SharesPicture {
  /** Tells the pictures apart. */
  kind: "shares";
  /** Which allocation. */
  item: Id;
  /** What is drawn. */
  shares: Share[];
  /** What there is to see. */
  finding: SharesFinding;
}

/** The scores of all dimensions. */
export interface ScoresPicture {
  /** Tells the pictures apart. */
  kind: "scores";
  /** What there is to see. */
  finding: EndsFinding;
}

/** The effects of items on one dimension. */
export interface EffectsPicture {
  /** Tells the pictures apart. */
  kind: "effects";
  /** Which dimension. */
  dimension: Id;
  /** What there is to see. */
  finding: EffectsFinding;
}

/** What is drawn, and which sentence says what there is to see. */
export type Picture = PlanePicture | ApartPicture | PairsPicture | SharesPicture | ScoresPicture | EffectsPicture;

/** Whether an item was asked both times, or only one of the two. */
export type Asked = "both" | "then" | "now";

/** One of the two responses, read by the text that there is now. */
export interface OneTime {
  /** Null where the answers are too few for one. */
  outcome: Id | null;
  /** Items whose answers don't fit, or that are gone. */
  left_out: Id[];
}

/** What one of the two says of a dimension. */
export interface Measured {
  /** Its score, as in a result. */
  result: DimensionResult;
  /** How far it may lie; null without a score, or where that is too much to work out. */
  error: ErrorOfScore | null;
}

/** What one answer did to a difference. */
export interface PartOfDifference {
  /** Which. */
  item: Id;
  /** So many of it; all of them together are the difference. */
  points: number;
}

/** How far one score moved, and by what. */
export interface Moved {
  /** Which. */
  dimension: Id;
  /** What it was. */
  then: Measured;
  /** What it is. */
  now: Measured;
  /** Now less then; null where there isn't a score both times. */
  difference: number | null;
  /** 1.28 errors of the difference; about 9 times in 10 it is less if nothing has changed. */
  chance: number | null;
  /** Whether it is anything, and no less than that; null where that isn't known. */
  is_more_than_chance: boolean | null;
  /** So far another answer to one item moves the score that there is now, at most. */
  one_answer: Percent | null;
  /** Whether it is no more than that; null where that isn't known. */
  is_within_one_answer: boolean | null;
  /** What each changed answer did, the most first; empty without a difference. */
  parts: PartOfDifference[];
}

/** What is answered otherwise, or was asked only one of the two times. */
export interface ChangedAnswer {
  /** Which. */
  item: Id;
  /** Null where it was left blank, or not asked. */
  then: Answer | null;
  /** Likewise. */
  now: Answer | null;
  /** When it was asked. */
  asked: Asked;
}

/** A claim that became true or false with the outcome. */
export interface Turned {
  /** In whose rule it stands. */
  outcome: Id;
  /** Which of the claims there, in reading order. */
  claim: Count;
  /** Whether it held; null where that was open. */
  then: boolean | null;
  /** Whether it holds with the answers that led to the outcome. */
  now: boolean | null;
}

/** Why the outcome is another one. */
export interface Turn {
  /** The fewest changed answers that lead to it; empty where it takes more than `searched`. */
  items: Id[];
  /** So many other ways are there with as few. */
  others: Count;
  /** So many answers at most were tried together. */
  searched: Count;
  /** What that moved in the rules of the two outcomes; where `items` is empty, what all did. */
  claims: Turned[];
}

/** What moved from one response to a later one. */
export interface ThenAndNow {
  /** Another one for each form that comparisons have had. */
  schema_version: 1;
  /** Its name. */
  assessment: Id;
  /** That of the text that both are read by. */
  content_version: Version;
  /** The earlier one. */
  then: OneTime;
  /** The later one. */
  now: OneTime;
  /** In the author's order. */
  scores: Moved[];
  /** Those with items of their own whose scores moved, the most first. */
  most_moved: Id[];
  /** In the order of the items. */
  changed: ChangedAnswer[];
  /** Null where the outcome is the same. */
  turn: Turn | null;
}

/** Drawn at random, once. Two responses with the same are one. */
export type ResponseId = string;

/** Drawn at random, once, and kept where a step is taken over from last time. */
export type StepId = string;

/** An id that an author gave, or that was made of words. */
export type AuthoredId = string;

/** A time with its zone, such as 2026-11-22T09:30:00+01:00, or a day alone. */
export type Moment = string;

/** By BCP 47, such as de-CH. */
export type LanguageTag = string;

/** Of a site, such as https://example.org/mirrors/. */
export type Address = string;

/** The reader's own; never scored, never a rule's. */
export type OwnWords = string;

/** What was said of one dimension. */
export interface KeptScore {
  /** Null with too few answers. */
  score: Percent | null;
  /** With everything missing at its lowest. */
  low: Percent;
  /** With everything missing at its highest. */
  high: Percent;
  /** The one that the score lay in; null without a score or without bands. */
  band: Id | null;
}

/** What was said when it was answered: to be compared with, never to be believed. */
export interface KeptResult {
  /** Null where the answers were too few for one. */
  outcome: Id | null;
  /** How sure the outcome was, where that was said. */
  call?: Call;
  /** By dimension. */
  scores: Record<string, KeptScore>;
}

/** Something that the reader means to do. */
export interface PlannedStep {
  /** Which: a calendar that gets the step again changes what it has. */
  id?: StepId;
  /** A piece of the assessment's advice; null for a step of the reader's own. */
  advice: Id | null;
  /** What, in the reader's own words; may be empty beside a piece of advice. */
  words: OwnWords;
  /** Who does it. */
  owner?: OwnWords;
  /** By when. */
  due?: Day;
  /** By what it will be known to have worked. */
  sign?: OwnWords;
  /** When to look again. */
  again?: Day;
  /** Whether it is. */
  done: boolean;
}

/** Who gave it, as far as a round tells that: never a name. */
export interface Rater {
  /** Such as `self` or `team`. */
  group: AuthoredId;
}

/** One response to one assessment, with what its reader has put beside it. */
export interface KeptResponse {
  /** Which. */
  id: ResponseId;
  /** To what. */
  assessment: AuthoredId;
  /** To which text of it. */
  content_version: Version;
  /** What the reader calls it. */
  name?: OwnWords;
  /** Where it was answered. */
  site?: Address;
  /** In which language. */
  language?: LanguageTag;
  /** When it was begun. */
  begun?: Moment;
  /** When an answer was last changed; what is beside the answers may have changed since. */
  answered?: Moment;
  /** When it was last changed. Of two with one id, the later counts. */
  changed?: Moment;
  /** By item, without free text. One that was left blank is left out, or null. */
  answers: Record<string, Answer | null>;
  /** Answers in free text, by item: apart, so that they can be left out. */
  texts?: Record<string, OwnWords>;
  /** What the reader has put beside an answer, by item. */
  notes?: Record<string, OwnWords>;
  /** What was said then. */
  result?: KeptResult;
  /** What the reader means to do, in order. */
  plan?: PlannedStep[];
  /** Only in a round. */
  rater?: Rater;
}

/** Responses, to one assessment or to several. */
export interface ResponseFile {
  /** Tells it from other files. */
  format: "mirrormark-responses";
  /** Another one for each form that it has had. */
  version: 1;
  /** In any order. */
  responses: KeptResponse[];
}

/** An assessment, or a dimension of it: `clarity.goals`. */
export type Name = Id;

/** When something holds: a tree of claims about assessments. */
export type ProfileRule = ProfileJoined | ProfileNegated | ProfileClaim;

/** The smallest rule of a profile. */
export type ProfileClaim = ScoreComparison | InBand | InOutcome | Missing;

/** A number, or a dimension's score. */
export type Score = number | ScoreOf;

/** Two rules or more, joined. */
export interface ProfileJoined {
  /** Tells the rules apart, and says whether all must hold, or one. */
  type: "and" | "or";
  /** What is joined, in the author's order. */
  rules: ProfileRule[];
}

/** What must not hold. */
export interface ProfileNegated {
  /** Tells the rules apart. */
  type: "not";
  /** What must not hold. */
  rule: ProfileRule;
}

/** How two scores compare. */
export interface ScoreComparison {
  /** Tells the rules apart. */
  type: "compare";
  /** How they must compare. */
  sign: Sign;
  /** What stands before the sign. */
  left: Score;
  /** What stands behind it. */
  right: Score;
}

/** Which diagnosis an assessment came to. */
export interface InOutcome {
  /** Tells the rules apart. */
  type: "outcome";
  /** Which assessment. */
  assessment: Id;
  /** The outcome that it must have. */
  outcome: Id;
}

/** An assessment without a diagnosis. */
export interface Missing {
  /** Tells the rules apart. */
  type: "missing";
  /** Which. */
  assessment: Id;
}

/** An assessment that a profile reads. */
export interface Use {
  /** Which. */
  id: Id;
  /** Answers from before it are old; null where none are. */
  since: Day | null;
  /** Its compiled form. */
  compiled: CompiledAssessment;
}

/** What comes first. Rules that can't be told are passed over. */
export interface ProfileOutcome {
  /** Its name. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** When it holds; null for `otherwise`. */
  when: ProfileRule | null;
  /** The names in its rule. */
  rests_on: Name[];
}

/** What to do next. */
export interface ProfileAdvice {
  /** Its name. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** When it is given; null where it depends on the outcome alone. */
  when: ProfileRule | null;
  /** The outcomes that it fits; empty for all. */
  outcomes: Id[];
}

/** One profile, as the engine and the page get it. */
export interface CompiledProfile {
  /** The engine refuses any other. */
  schema_version: 5;
  /** Tells the documents apart. */
  shape: "profile";
  /** The name of the file. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** Another one for each text. */
  content_version: Version;
  /** The assessments that it reads, in the order in which things come first. */
  uses: Use[];
  /** What can come first, in the order in which they are tried. */
  outcomes: ProfileOutcome[];
  /** What it advises, in order. */
  advice: ProfileAdvice[];
}

/** What a reader has answered in one assessment. */
export interface Response {
  /** Those that the assessment doesn't take are left out. */
  answers: Answers;
  /** When they were last changed. */
  day: Day;
}

/** An assessment without answers. */
export interface Unread {
  /** Which. */
  assessment: Id;
  /** Tells the results apart. */
  state: "missing";
  /** There is none. */
  day: null;
  /** There is none. */
  result: null;
}

/** An assessment with answers. */
export interface Read {
  /** Which. */
  assessment: Id;
  /** Without a diagnosis; from before `since`; neither. */
  state: "incomplete" | "old" | "current";
  /** When answers were last changed. */
  day: Day;
  /** What they give now. */
  result: Result;
}

/** What a profile knows of one assessment. */
export type ResultOfUse = Unread | Read;

/** What several responses say together. */
export interface ProfileResult {
  /** Another one for each form that results have had. */
  schema_version: 4;
  /** Its name. */
  profile: Id;
  /** That of the compiled form. */
  content_version: Version;
  /** Whether there is an outcome. */
  state: "scored" | "incomplete";
  /** What comes first; null where no rule holds. */
  outcome: Id | null;
  /** What is advised, in order. */
  advice: Id[];
  /** One for each assessment that the profile uses, in its order. */
  results: ResultOfUse[];
  /** Assessments that lack what rules before the one that holds ask for. */
  open: Id[];
}

/** Asks for the result of one response. */
export interface Request {
  /** What is scored. */
  answers: Answers;
  /** Whether the result shall say why. */
  why?: boolean;
}

/** Asks what moved from one response to a later one. */
export interface CompareRequest {
  /** The earlier one. What the assessment doesn't take of it is left out. */
  then: Answers;
  /** The later one, likewise. */
  now: Answers;
}

/** Asks what several responses say together. */
export interface ProfileRequest {
  /** By assessment. */
  responses: Record<string, Response>;
}

/** Why scoring was refused. */
export type ErrorName = "not-json" | "too-large" | "wrong-type" | "unknown-item" | "unknown-option" | "out-of-range" | "broken-assessment" | "unsupported-schema";

/** Why there is no result. */
export interface Failure {
  /** For programs. */
  name: ErrorName;
  /** A sentence for people. */
  message: string;
}

/** A reply with a result. */
export interface Success {
  /** Tells the replies apart. */
  ok: true;
  /** What was asked for. */
  value: Result | ProfileResult | ThenAndNow;
}

/** A reply without a result. */
export interface Refusal {
  /** Tells the replies apart. */
  ok: false;
  /** Why there is none. */
  error: Failure;
}

/** What a request is answered with. */
export type Reply = Success | Refusal;

/** Of all that the numbers in a link depend on, as links have it. */
export type Fingerprint = string;

/** Of the words of a question, its options and its help. */
export type WordsHash = string;

/** Which numbers could be given. */
export interface Steps {
  /** The least. */
  lowest: number;
  /** The most; of an allocation, the total. */
  highest: number;
  /** The distance between two of them. */
  step: number;
}

/** How an item was answered: all that the numbers of its answers depend on. */
export interface Answered {
  /** How it was asked. */
  kind: Kind;
  /** What could be chosen, or the parts of an allocation, in order; left out without any. */
  options?: Id[];
  /** Those of them that excluded all others. */
  none?: Id[];
  /** Of a number and an allocation. */
  quantity?: Steps;
  /** What could be said in the place of an answer, in order. */
  allow?: State[];
}

/** An item as it was in a version. */
export interface KeptItem {
  /** Its name. */
  id: AuthoredId;
  /** The question, in plain words. */
  text: string;
  /** Tells whether it was reworded. */
  words: WordsHash;
  /** How it was answered. */
  answered: Answered;
}

/** A text that the assessment has had. */
export interface KeptVersion {
  /** Which text. */
  content_version: Version;
  /** From when on. */
  date: Day;
  /** Of its items. */
  fingerprint: Fingerprint;
  /** The one above that means the same, and is only written in another way. */
  same_as?: Version;
  /** In order; by id alone where it is as last written above. Left out if all are as before. */
  items?: (AuthoredId | KeptItem)[];
}

/** What stands beside an assessment in NAME.versions.json. */
export interface VersionsFile {
  /** Tells it from other files. */
  format: "mirrormark-versions";
  /** Another one for each form that it has had. */
  version: 1;
  /** Of which assessment. */
  assessment: AuthoredId;
  /** The earliest first. */
  versions: KeptVersion[];
}

/** An item that was answered in another way than now, or that is gone. */
export interface EarlierItem {
  /** Its name. */
  id: AuthoredId;
  /** How it was answered. */
  answered: Answered;
}

/** How links were made that no longer fit the items of now. */
export interface EarlierLayout {
  /** By which links say that they are of these. */
  fingerprint: Fingerprint;
  /** In order; by id alone where it is answered as now. */
  items: (AuthoredId | EarlierItem)[];
}

/** An item that is asked no more. */
export interface GoneItem {
  /** Its name. */
  id: AuthoredId;
  /** What it asked, in plain words. */
  text: string;
}

/** What is different now from an earlier text. */
export interface EarlierText {
  /** From which. */
  content_version: Version;
  /** From when on there was that one. */
  date: Day;
  /** Items with other words now: the question's, its options' or its help's. */
  reworded: AuthoredId[];
  /** Items that it didn't have. */
  added: AuthoredId[];
  /** Items that only it had. */
  gone: GoneItem[];
}

/** What a page knows of earlier versions. */
export interface Earlier {
  /** For links to them. */
  layouts: EarlierLayout[];
  /** For responses to them, the earliest first. */
  texts: EarlierText[];
  /** Texts that mean the same as that of now; left out without any. */
  same?: Version[];
}

/** Strings of the interface, in the syntax of Project Fluent. */
export type Strings = string;

/** Two scores: to the right, and up. */
export type Point = [Percent, Percent];

/** How a page's script tells an author's words from ours, which are in another language. */
export interface Author {
  /** What the author writes in: a language tag. */
  language: string;
  /** Labels of scales that are in our words all the same. */
  lent: string[];
}

/** An area of the plane of outcomes. */
export interface Area {
  /** What it is called in the picture. */
  number: Positive;
  /** The diagnoses in one line, and what decides between them. */
  title: string;
  /** The diagnoses. */
  outcomes: Id[];
  /** 0 for the undecided zone, or one of a few. */
  tint: Count;
  /** The corners of each of its parts. */
  shapes: Point[][];
  /** Where its number has the most room. */
  at: Point;
}

/** What the page of an assessment carries. */
export interface AssessmentPage {
  /** The assessment. */
  compiled: CompiledAssessment;
  /** Of its plane of outcomes; empty without one. */
  areas: Area[];
  /** The rule of each outcome in words; none of `otherwise`. */
  rules: Record<string, string>;
  /** The claims of each of these rules in words, in reading order. */
  claims: Record<string, string[]>;
  /** What the strings are in: a language tag. */
  language: string;
  /** How that language is written. */
  direction: "ltr" | "rtl";
  /** What the author's words are in; null where they are in the same language. */
  author: Author | null;
  /** What of the interface the script needs. */
  strings: Strings;
  /** What is known of earlier versions; left out where none were kept. */
  earlier?: Earlier;
}

/** Where an assessment is that a profile reads. */
export interface UsedPage {
  /** Which assessment. */
  id: Id;
  /** Its title in words. */
  title: string;
  /** How long it takes, in words; may be empty. */
  duration: string;
  /** The address of its page, from the profile's. */
  url: string;
  /** What its author's words are in; null where the strings are in the same language. */
  language: string | null;
}

/** What the page of a profile carries. */
export interface ProfilePage {
  /** The profile, with the assessments that it reads. */
  compiled: CompiledProfile;
  /** Their pages, in its order. */
  uses: UsedPage[];
  /** What the strings are in: a language tag. */
  language: string;
  /** How that language is written. */
  direction: "ltr" | "rtl";
  /** What the author's words are in; null where they are in the same language. */
  author: Author | null;
  /** What of the interface the script needs. */
  strings: Strings;
}

/** An assessment of the site, as the page with a reader's results has it. */
export interface ListedAssessment {
  /** The assessment. */
  compiled: CompiledAssessment;
  /** The address of its page, from the page with the results. */
  url: string;
  /** Earlier texts that mean the same as that of now; left out without any. */
  same?: Version[];
  /** What its author's words are in; null where the strings are in the same language. */
  language: string | null;
}

/** What the page carries that lists all that a browser keeps of a reader's answers. */
export interface ResultsPage {
  /** All assessments of the site, in its order. */
  assessments: ListedAssessment[];
  /** What the strings are in: a language tag. */
  language: string;
  /** How that language is written. */
  direction: "ltr" | "rtl";
  /** What of the interface the script needs. */
  strings: Strings;
}

/** A file, gzipped, as the page has fetched and checked it. */
export type Bytes = ArrayBuffer;

/** What a page asks its worker. */
export type ToWorker = BootMessage | OpenMessage | ScoreMessage;

/** What a worker answers, once to each message. */
export type FromWorker = Done | Failed;

/** Why there is no reply of the engine, or why it is a refusal. */
export type Reason = "missing" | "refused" | "unavailable" | "intercepted" | "unreachable" | "damaged" | "stalled" | "broken" | "slow" | "memory" | "unsupported" | "crashed" | "answers";

/** What to boot from: WebAssembly, and a picture of the memory, or library and engine. */
export interface Files {
  /** The interpreter. */
  python: Bytes;
  /** A picture of its memory, with all of the others in it. */
  memory?: Bytes;
  /** Python's standard library. */
  library?: Bytes;
  /** The engine's wheel. */
  engine?: Bytes;
}

/** Starts Python. */
export interface BootMessage {
  /** Comes back with the answer. */
  id: Positive;
  /** Tells the messages apart. */
  type: "boot";
  /** What to start from. */
  files: Files;
}

/** Opens an assessment or a profile. What is asked after it is about this one. */
export interface OpenMessage {
  /** Comes back with the answer. */
  id: Positive;
  /** Tells the messages apart. */
  type: "open";
  /** Its compiled form, as JSON text. */
  compiled: string;
}

/** Asks for a result. */
export interface ScoreMessage {
  /** Comes back with the answer. */
  id: Positive;
  /** Tells the messages apart. */
  type: "score";
  /** A Request or a ProfileRequest, as JSON text. */
  request: string;
}

/** What was asked is done. */
export interface Done {
  /** That of the message. */
  id: Positive;
  /** Tells the answers apart. */
  ok: true;
  /** To a score message a Reply, as JSON text; else empty. */
  value: string;
}

/** Why something can't be done, in the worker or before it was asked. */
export interface Fault {
  /** For programs. */
  reason: Reason;
  /** The name of the file that it is about. */
  file?: string;
  /** Where the file was asked for. */
  address?: string;
  /** That of HTTP; 0 for a way to another site; left out where no whole answer came. */
  status?: Count;
  /** How long a silence was. */
  minutes?: number;
  /** A sentence of the engine. */
  message?: string;
  /** What was thrown, for whoever looks for a fault and not for readers. */
  cause?: string;
}

/** What was asked can't be done. */
export interface Failed {
  /** That of the message. */
  id: Positive;
  /** Tells the answers apart. */
  ok: false;
  /** Why. */
  error: Fault;
}
