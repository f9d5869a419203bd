//! responsibilities
