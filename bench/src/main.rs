//! temp
mod data;
mod databases;
mod figures;
mod network { pub enum Topic {} pub enum Body {} pub enum BodyMember {} pub enum Holding {} pub enum Office {} pub enum Person {} pub enum Responsibility {} }
#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::args().nth(1).unwrap();
    let db = db::Db::open(&url).await?;
    let begun = std::time::Instant::now();
    let made = data::fill(&db, &data::Addresses::read()?).await?;
    println!("{} rows in {:?}, network {}", made.rows, begun.elapsed(), made.network);
    db.close().await;
    Ok(())
}
