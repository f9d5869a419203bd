//! What every page needs and nothing of the domain: one request as a [`Visit`], routes with their deeds, access, the log,
//! forms, lists, texts, search, mail, jobs, and the frame around a page.

pub mod access;
mod app;
mod arrive;
mod chance;
mod checkpoints;
mod clock;
pub mod difference;
pub mod erasures;
mod error;
mod export;
pub mod fold;
mod forms;
mod german;
pub mod jobs;
mod kept;
mod lists;
mod live;
pub mod log;
pub mod mail;
mod outside;
mod page;
pub mod paper;
pub mod qr;
mod reminders;
pub mod retention;
mod routes;
pub mod search;
pub mod settings;
pub mod since;
pub mod text_messages;
mod texts;
pub mod thread;
mod typed;
mod uploads;
mod visit;

pub use access::{Deed, Facts, Refused};
pub use app::{App, Capability, Config, Desk, DeskItem, Entry, Founders, Later, Mailbox, SecondFactor, Section, Shared, Smtp};
pub use arrive::{COOKIE, SESSION_LENGTH, cookie, set_cookie};
pub use chance::Chance;
pub use clock::{Clock, end_of, instant, time, today, typed_time, zone};
pub use error::{Error, Result};
pub use export::Export;
pub use forms::{Filter, Form, LONGEST, Problems, lines, plain};
pub use jobs::{JobKind, run_due as run_due_jobs};
pub use kept::{KEPT_FOR as FORM_KEPT_FOR, Kept, forget as forget_kept, reopen as reopen_kept};
pub use lists::{Page, Position, address};
pub use log::Event;
pub use mail::Mail;
pub use reminders::{Reminder, Reminders, Waits, remind};
pub use routes::{Route, Routes};
pub use texts::{Language, Say, Text, Texts};
pub use typed::readable;
pub use uploads::{Upload, UploadRow};
pub use visit::{Statements, Visit};

/// Texts of the frame: dates, errors, lists.
pub const TEXTS: [(Language, &str); 2] = [(Language::De, include_str!("../texts/de.ftl")), (Language::En, include_str!("../texts/en.ftl"))];
