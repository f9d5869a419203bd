//! The look of every page: the style sheet (KERN UX compiled to what is used, and our own parts on its tokens), htmx, a few
//! lines of script, the frame around a page ([`Shell`]) and the components.
//!
//! Components are askama macros in `templates/components.html`. A crate that wants them names this crate's `templates` in the
//! `dirs` of its `askama.toml` and begins its page with `{% import "components.html" as c %}`.
//!
//! This crate has no texts of its own: every sentence comes in translated. Only the [`gallery`] brings samples.

mod assets;
mod gallery;
mod parts;
mod shell;

pub use assets::{Asset, asset, href};
pub use gallery::gallery;
pub use parts::{Action, Choice, Link, Notice, NoticeKind, Problem, Sort, Step, StepState, Task};
pub use shell::{Labels, PageKind, Person, Search, Shell};
