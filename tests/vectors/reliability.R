# Prints what R's psych finds in the rows of reliability.json, which has it by these names:
#   Rscript tests/vectors/reliability.R
# Needs jsonlite and psych (https://personality-project.org/r/psych/); made with psych 2.2.9.
suppressPackageStartupMessages(library(psych))
options(digits = 15)

print_case <- function(name, rows) {
  a <- suppressWarnings(alpha(rows))
  # Without flip, an item that pulls against the others stays as it is.
  o <- suppressMessages(suppressWarnings(
    omega(rows, nfactors = 1, flip = FALSE, plot = FALSE)
  ))
  cat("case", name, "\n")
  cat("alpha", a$total$raw_alpha, "\n")
  cat("feldt", unlist(a$feldt[c("lower.ci", "upper.ci")]), "\n")
  cat("omega", o$omega.tot, "\n")
  cat("rest", a$item.stats$r.drop, "\n")
}

cases <- jsonlite::fromJSON("tests/vectors/reliability.json")$cases
for (n in seq_len(nrow(cases))) {
  print_case(n - 1, as.data.frame(cases$rows[[n]]))
}
