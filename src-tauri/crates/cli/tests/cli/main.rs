//! The program as a script sees it: arguments in, stdout, stderr and exit code out.

mod journey;
mod program;
mod refusals;
mod releases;
