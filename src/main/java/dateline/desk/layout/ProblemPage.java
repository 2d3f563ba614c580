package dateline.desk.layout;

import dateline.problem.Problem;

/** A page that says why a request was refused. */
public record ProblemPage(DeskLayout layout, Problem problem) {}
