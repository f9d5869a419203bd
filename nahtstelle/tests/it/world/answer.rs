use axum::http::{HeaderMap, header};
use scraper::{ElementRef, Html, Selector};

/// What came back.
pub struct Answer {
    /// The address that was asked for.
    pub asked: String,
    pub status: u16,
    pub headers: HeaderMap,
    /// The cookies that it sets.
    pub cookies: Vec<String>,
    pub body: Vec<u8>,
    /// How many statements it took; nothing for error pages and assets.
    pub statements: Option<u32>,
    /// How many statements ran until it was there, the session and the page of an error with it; what runs beside it is in it, too.
    pub work: u64,
}

/// A form as it stands on a page.
pub struct PageForm {
    pub action: String,
    pub posts: bool,
    /// What it sends when nobody changes anything.
    pub fields: Vec<(String, String)>,
    /// All names that it knows, sent or not.
    pub names: Vec<String>,
}

impl Answer {
    /// The body as text.
    pub fn html(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// A header, empty when it is not there.
    pub fn header(&self, name: &str) -> String {
        self.headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    /// Where it leads.
    pub fn location(&self) -> String {
        let location = self.header(header::LOCATION.as_str());
        assert!(!location.is_empty(), "{} leads nowhere: {}\n{}", self.asked, self.status, self.all());
        location
    }

    /// What can be read on the page from top to bottom, with single blanks.
    pub fn all(&self) -> String {
        self.texts("body").join(" ")
    }

    /// Whether it leads elsewhere.
    pub fn leads_on(&self) -> bool {
        self.headers.contains_key(header::LOCATION)
    }

    /// Whether this can be read on the page.
    pub fn has(&self, text: &str) -> bool {
        self.all().contains(text)
    }

    /// The text of the one place that the selector names.
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        let [text] = texts.as_slice() else {
            panic!("{selector:?} is there {} times on {} ({}):\n{}", texts.len(), self.asked, self.status, self.all())
        };
        text.clone()
    }

    /// The texts of all places that the selector names.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.html());
        document.select(&parsed(selector)).map(readable).collect()
    }

    /// An attribute of every place that the selector names.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let document = Html::parse_document(&self.html());
        document.select(&parsed(selector)).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// All links with what is read on them.
    pub fn links(&self) -> Vec<(String, String)> {
        let document = Html::parse_document(&self.html());
        document.select(&parsed("a[href]")).map(|link| (readable(link), link.attr("href").unwrap_or_default().to_owned())).collect()
    }

    /// The address behind the first link that reads like this.
    pub fn link(&self, label: &str) -> String {
        let links = self.links();
        let found = links.iter().find(|(text, _)| text == label);
        found.map(|(_, href)| href.clone()).unwrap_or_else(|| panic!("no link „{label}“ on {}, but {links:?}", self.asked))
    }

    /// The form that the selector names.
    pub fn form(&self, selector: &str) -> PageForm {
        let document = Html::parse_document(&self.html());
        let Some(form) = document.select(&parsed(selector)).next() else { panic!("no {selector} on {}:\n{}", self.asked, self.all()) };
        self.read_form(form)
    }

    /// All forms of the page.
    pub fn forms(&self) -> Vec<PageForm> {
        let document = Html::parse_document(&self.html());
        document.select(&parsed("form")).map(|form| self.read_form(form)).collect()
    }

    fn read_form(&self, form: ElementRef<'_>) -> PageForm {
        let (mut fields, mut names) = (Vec::new(), Vec::new());
        for field in form.select(&parsed("input[name], select[name], textarea[name], button[name]")) {
            let name = field.attr("name").unwrap_or_default().to_owned();
            names.push(name.clone());
            if field.attr("disabled").is_some() {
                continue;
            }
            let value = field.attr("value").unwrap_or_default().to_owned();
            match (field.value().name(), field.attr("type").unwrap_or("text")) {
                ("input", "checkbox" | "radio") if field.attr("checked").is_none() => {}
                ("input", "file") | ("button", _) => {}
                ("select", _) => {
                    let options = parsed("option");
                    let chosen =
                        field.select(&options).find(|option| option.attr("selected").is_some()).or_else(|| field.select(&options).next());
                    fields.extend(chosen.map(|option| (name, option.attr("value").unwrap_or_default().to_owned())));
                }
                ("textarea", _) => fields.push((name, field.text().collect::<String>())),
                _ => fields.push((name, value)),
            }
        }
        let action = form.attr("action").map_or_else(|| self.asked.clone(), str::to_owned);
        let posts = form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
        PageForm { action, posts, fields, names }
    }
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector:?}: {error}"))
}

fn readable(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
