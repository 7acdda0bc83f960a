//! The commands as the screens call them: the real permissions and the real writing and reading of arguments, without a window.

mod desktop;
mod permissions;
mod seam;
