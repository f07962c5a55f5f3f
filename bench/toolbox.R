# Times R's survival package on a file of records and prints what it finds: name, seconds, figures.
suppressPackageStartupMessages(library(survival))
records <- read.csv(commandArgs(TRUE)[1])
horizons <- as.numeric(strsplit(commandArgs(TRUE)[2], ",")[[1]])
median_of <- function(runs, work) median(replicate(runs, system.time(result <<- work())[["elapsed"]]))
say <- function(name, seconds, figures) cat(name, format(c(seconds, figures), digits = 17), "\n")

seconds <- median_of(3, function() survfit(Surv(time, cause > 0) ~ 1, records))
at <- summary(result, times = horizons)
say("kaplanMeier", seconds, c(at$surv, at$std.err))

# Its standard error takes R minutes on this many records and is left out, which favours R.
seconds <- median_of(1, function() survfit(Surv(time, factor(cause, 0:3)) ~ 1, records, se.fit = FALSE))
say("aalenJohansen", seconds, summary(result, times = horizons)$pstate[, -1])

seconds <- median_of(3, function() survdiff(Surv(time, cause > 0) ~ group, records))
say("logRank", seconds, result$chisq)

seconds <- median_of(3, function() fisher.test(table(records$group, records$cause == 1), conf.int = FALSE))
say("fisherExact", seconds, result$p.value)
