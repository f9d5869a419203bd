//! Pictures: SVG in, outlines for the PDF and pixels for the DOCX out.

use std::sync::{Arc, LazyLock};

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{self, ImageHrefResolver, Options, Tree, WriteOptions, fontdb::Database},
};

use crate::Problem;

/// Pixels of ours for one of the picture's: 96 to the inch become 288, enough for print.
const SHARPNESS: f32 = 3.0;
/// Pixels along the longer side at most.
const PIXELS: f32 = 4_000.0;

/// Letters in pictures are set in the letters of the text around them.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    typst_assets::fonts().for_each(|file| fonts.load_font_data(file.to_vec()));
    fonts.set_serif_family("Libertinus Serif");
    fonts.set_sans_serif_family("Libertinus Serif");
    fonts.set_monospace_family("DejaVu Sans Mono");
    Arc::new(fonts)
});

/// Reads a picture. It is complete in itself: files and addresses that it names are not looked for.
pub fn read(svg: &[u8]) -> Result<Tree, Problem> {
    let options = Options {
        font_family: "Libertinus Serif".into(),
        fontdb: Arc::clone(&FONTS),
        image_href_resolver: ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..ImageHrefResolver::default() },
        ..Options::default()
    };
    Tree::from_data(svg, &options).map_err(|error: usvg::Error| Problem::Picture { reason: error.to_string() })
}

/// The picture with its letters as outlines: its words are in the alternative text, and nobody hears them twice.
pub fn outlined(picture: &Tree) -> String {
    picture.to_string(&WriteOptions::default())
}

/// The picture as a PNG.
pub fn png(picture: &Tree) -> Result<Vec<u8>, Problem> {
    let size = picture.size();
    let scale = SHARPNESS.min(PIXELS / size.width().max(size.height()));
    let no_room = || Problem::Picture { reason: format!("{} by {} are no measures", size.width(), size.height()) };
    let pixels = size.to_int_size().scale_by(scale).ok_or_else(no_room)?;
    let mut map = Pixmap::new(pixels.width(), pixels.height()).ok_or_else(no_room)?;
    // Black on nothing would be black on black where somebody reads white on black.
    map.fill(Color::WHITE);
    resvg::render(picture, Transform::from_scale(scale, scale), &mut map.as_mut());
    map.encode_png().map_err(|error| Problem::Picture { reason: error.to_string() })
}
