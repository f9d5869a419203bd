//! set_up
