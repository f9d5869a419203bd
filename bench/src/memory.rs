//! placeholder
pub async fn run(_url: Option<&str>) -> Result<(), Box<dyn std::error::Error>> { Ok(()) }
