//! Statements of imports.
