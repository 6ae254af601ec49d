"""Compares what is proven of small files with what an SMT solver says of them.

`python -m tests.engine.refereeing 10000` goes through so many files and prints how it went.
"""

import sys
from collections import Counter

import z3

from mirrormark.diagnostics.compile import compile_text
from mirrormark.diagnostics.proofs import prove
from mirrormark.model.problems import AssessmentError
from mirrormark_engine import score
from tests.engine.referee import Referee
from tests.engine.small_files import write_file


def compare(text):
    """Return how often something was proven, found or left open; raises where it was wrong."""
    compiled = compile_text(text, "small.md", "small")
    proof = prove(compiled)
    referee = Referee(compiled.data)
    counts = Counter()
    for kind, name, is_possible in list_questions(referee):
        verdict = find_verdict(proof, kind, name)
        counts[verdict] += 1
        if verdict != "open":
            assert (verdict == "found") == is_possible(), (kind, name, verdict)
    check_witnesses(compiled.data, proof)
    return counts


def list_questions(referee):
    """Yield (kind, id, what tells whether there is such a response) for all that is proven."""
    compiled = referee.compiled
    for outcome in compiled["outcomes"]:
        name = outcome["id"]
        yield "outcome", name, lambda name=name: referee.is_possible(referee.gets(name))
    yield (
        "gap",
        "",
        lambda: (
            referee.is_possible(referee.fits_no_rule)
            or referee.is_possible(referee.is_whole, z3.Not(referee.gets_any))
        ),
    )
    for piece in compiled["advice"]:
        true, false = referee.judge(piece["when"])
        fits = [each for each in compiled["outcomes"] if each["id"] in piece["outcomes"]]
        whom = [referee.gets(each["id"]) for each in fits] or [referee.gets_any]
        yield (
            "advice",
            piece["id"],
            lambda true=true, whom=whom: any(referee.is_possible(true, each) for each in whom),
        )
        if any(referee.is_possible(true, each) for each in whom):
            yield (
                "choice",
                piece["id"],
                lambda true=true, false=false: (
                    referee.is_possible(false, referee.gets_any)
                    or referee.is_possible(z3.Not(true), referee.is_whole, referee.gets_any)
                ),
            )
    for dimension in compiled["dimensions"]:
        for band in dimension["bands"]:
            key = dimension["id"], band["id"]
            yield (
                "band",
                "/".join(key),
                lambda key=key: referee.is_possible(referee.lies_in(*key)),
            )
    for item in compiled["items"]:
        shown = referee.shown[item["id"]]
        yield "item", item["id"], lambda shown=shown: referee.is_possible(shown)


SENTENCES = {
    "outcome": "outcome '{}' is never reached",
    "advice": "advice '{}' is never given",
    "item": "item '{}' is never asked",
    "choice": "no response makes its rule false",
    "gap": "no outcome can be given",
}


def find_verdict(proof, kind, name):
    """Return `found`, `nothing` or `open`, as the proof says it of a response of that kind."""
    said = [problem.what for problem in proof.problems]
    doubted = [doubt.question for doubt in proof.doubts]
    if kind == "gap":
        if any("every response" in each for each in doubted):
            return "open"
        return "found" if any("no outcome can be given" in what for what in said) else "nothing"
    if kind == "choice":
        if any(f"advice '{name}' leaves" in each for each in doubted):
            return "open"
        is_said = any(
            f"advice '{name}' is given" in what and SENTENCES[kind] in what for what in said
        )
        return "nothing" if is_said else "found"
    if (kind, name) in proof.examples:
        return "found"
    if kind == "band":
        dimension, band = name.split("/")
        is_said = any(f"in band '{band}' of '{dimension}'" in what for what in said)
    else:
        is_said = any(SENTENCES[kind].format(name) in what for what in said)
    return "nothing" if is_said else "open"


def check_witnesses(compiled, proof):
    """Every response that a proof shows is scored, and is what it stands for."""
    for (kind, name), answers in proof.examples.items():
        result = score(compiled, dict(answers))
        bands = {f"{each['id']}/{each['band']}" for each in result["dimensions"]}
        reached = {
            "outcome": {result["outcome"]},
            "advice": set(result["advice"]),
            "band": bands,
            "item": {item["id"] for item in compiled["items"]} - set(result["hidden"]),
        }
        assert name in reached[kind], (kind, name, answers)
    for problem in proof.problems:
        if problem.example and "no outcome can be given" in problem.what:
            assert score(compiled, dict(problem.example))["outcome"] is None


def main(first, many):
    counts, files, refused, wrong = Counter(), 0, 0, []
    for seed in range(first, first + many):
        text = write_file(seed)
        try:
            counts += compare(text)
        except AssessmentError:
            refused += 1  # such as two options with one id
            continue
        except AssertionError as error:
            wrong.append((seed, error.args))
            print(f"wrong: {seed} {error.args}", flush=True)
        files += 1
    print(f"{files} files ({refused} more were no assessments): {dict(counts)}, {len(wrong)} wrong")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
