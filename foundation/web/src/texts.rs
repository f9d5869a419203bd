use std::{collections::HashMap, fmt, sync::Arc};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::{Timestamp, civil::Date};
use unic_langid::LanguageIdentifier;

use crate::{
    clock::zone,
    german::{BEGINS, ENDS},
};

/// A language of the pages. Whoever works here reads German or English; the pages of participants are there in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// German: the first
    De,
    /// English
    En,
    /// Arabic
    Ar,
    /// Ukrainian
    Uk,
    /// Russian
    Ru,
    /// Turkish
    Tr,
    /// Persian
    Fa,
    /// French
    Fr,
}

impl Language {
    /// In the order in which they are offered.
    pub const ALL: [Language; 8] =
        [Language::De, Language::En, Language::Ar, Language::Uk, Language::Ru, Language::Tr, Language::Fa, Language::Fr];

    /// BCP 47 tag
    pub fn tag(self) -> &'static str {
        match self {
            Language::De => "de",
            Language::En => "en",
            Language::Ar => "ar",
            Language::Uk => "uk",
            Language::Ru => "ru",
            Language::Tr => "tr",
            Language::Fa => "fa",
            Language::Fr => "fr",
        }
    }

    /// As its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::De => "Deutsch",
            Language::En => "English",
            Language::Ar => "العربية",
            Language::Uk => "Українська",
            Language::Ru => "Русский",
            Language::Tr => "Türkçe",
            Language::Fa => "فارسی",
            Language::Fr => "Français",
        }
    }

    /// Written in the letters of German.
    pub fn is_latin(self) -> bool {
        !self.is_rtl() && !matches!(self, Language::Uk | Language::Ru)
    }

    /// Written from right to left.
    pub fn is_rtl(self) -> bool {
        matches!(self, Language::Ar | Language::Fa)
    }

    /// The language of this tag for whoever works here; German for any but English.
    pub fn of(tag: &str) -> Self {
        if tag.starts_with("en") { Language::En } else { Language::De }
    }

    /// The language of this tag for participants; German for one that there is not.
    pub fn spoken(tag: &str) -> Self {
        let known = |language: &Language| tag.get(..2).is_some_and(|begins| begins.eq_ignore_ascii_case(language.tag()));
        Language::ALL.into_iter().find(known).unwrap_or(Language::De)
    }
}

/// All texts that people read, by language; and the keys of the German ones, in their order.
pub struct Texts(HashMap<Language, FluentBundle<FluentResource>>, Vec<&'static str>);

impl Texts {
    /// Reads the texts of all capabilities.
    ///
    /// # Errors
    /// Names the first text that cannot be read or stands twice.
    pub fn read(sources: impl IntoIterator<Item = (Language, &'static str)>) -> Result<Self, String> {
        let (mut bundles, mut keys) = (HashMap::new(), Vec::new());
        for (language, source) in sources {
            if language == Language::De {
                let key = |line: &'static str| line.split_once(" =").map(|(key, _)| key).filter(|key| !key.starts_with([' ', '#']));
                keys.extend(source.lines().filter_map(key));
            }
            let bundle = bundles.entry(language).or_insert_with(|| {
                let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
                let mut bundle = FluentBundle::new_concurrent(vec![id]);
                // A number or a name in a text that is read from right to left stays in order by the marks around it; elsewhere they would stand in file names.
                bundle.set_use_isolating(language.is_rtl());
                bundle.set_formatter(Some(match language {
                    Language::De | Language::Tr => |value, _| written(value, '.'),
                    Language::En | Language::Ar | Language::Fa => |value, _| written(value, ','),
                    Language::Uk | Language::Ru | Language::Fr => |value, _| written(value, '\u{a0}'),
                }));
                bundle
            });
            let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| format!("{}: {errors:?}", language.tag()))?;
            bundle.add_resource(resource).map_err(|errors| format!("{}: {errors:?}", language.tag()))?;
        }
        Ok(Self(bundles, keys))
    }

    /// A text that is not there in a language of participants is said in German between two marks ([`crate::german`]): what is written from right to left stays in
    /// order, and a page says which words are German.
    fn format(&self, language: Language, key: &str, arguments: &FluentArgs<'_>) -> String {
        let has = |language: &Language| self.0.get(language).is_some_and(|bundle| bundle.has_message(key));
        let is_foreign = !matches!(language, Language::De | Language::En) && !has(&language);
        let language = if is_foreign { Language::De } else { language };
        let Some(bundle) = self.0.get(&language) else { return key.to_owned() };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = language.tag(), "missing text");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "text with missing arguments");
        }
        if is_foreign { format!("{BEGINS}{text}{ENDS}") } else { text }
    }
}

/// Speaks one language.
#[derive(Clone)]
pub struct Say {
    texts: Arc<Texts>,
    /// Which language.
    pub language: Language,
}

/// A text that is being put together: [`Text::arg`] adds an argument, `Display` gives the sentence.
pub struct Text<'a> {
    say: &'a Say,
    key: &'a str,
    arguments: FluentArgs<'a>,
}

impl Say {
    /// In this language.
    pub fn new(texts: Arc<Texts>, language: Language) -> Self {
        Self { texts, language }
    }

    /// The text of this key.
    pub fn text<'a>(&'a self, key: &'a str) -> Text<'a> {
        Text { say: self, key, arguments: FluentArgs::new() }
    }

    /// The text of a key made of a fixed part and a code of ours, such as `role-coach`.
    pub fn word(&self, family: &str, code: &str) -> String {
        self.texts.format(self.language, &format!("{family}-{}", code.replace('_', "-")), &FluentArgs::new())
    }

    /// Whether there is a text of this key: for codes that come out of the database.
    pub fn knows(&self, key: &str) -> bool {
        self.texts.0.get(&self.language).is_some_and(|bundle| bundle.has_message(key))
    }

    /// The keys that begin so, in the order of the German texts: for whoever checks a translation.
    pub fn keys(&self, beginning: &str) -> Vec<&'static str> {
        self.texts.1.iter().copied().filter(|key| key.starts_with(beginning)).collect()
    }

    /// "12. März 2026"
    pub fn day(&self, day: Date) -> String {
        self.text("date-day")
            .arg("day", i64::from(day.day()))
            .arg("month", self.word("month", &day.month().to_string()))
            .arg("year", day.year().to_string())
            .to_string()
    }

    /// "Do, 12. März"
    pub fn weekday(&self, day: Date) -> String {
        let weekday = day.weekday().to_monday_one_offset().to_string();
        self.text("date-weekday")
            .arg("weekday", self.word("weekday", &weekday))
            .arg("day", i64::from(day.day()))
            .arg("month", self.word("month", &day.month().to_string()))
            .to_string()
    }

    /// "12. März 2026, 9:30 Uhr"
    pub fn instant(&self, at: Timestamp) -> String {
        let at = at.to_zoned(zone());
        self.text("date-instant")
            .arg("day", self.day(at.date()))
            .arg("hour", i64::from(at.hour()))
            .arg("minute", format!("{:02}", at.minute()))
            .to_string()
    }

    /// A day as a form shows it: "12.03.2026"; nothing for none.
    pub fn typed_day(&self, day: Option<Date>) -> String {
        day.map(|day| format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())).unwrap_or_default()
    }

    /// A number with the language's thousands separator: "11.270".
    pub fn number(&self, number: i64) -> String {
        grouped(number, if self.language == Language::De { '.' } else { ',' })
    }
}

/// A whole number with the language's thousands separator; anything else as Fluent writes it.
fn written(value: &FluentValue<'_>, separator: char) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 && number.value.abs() < 9e15 => {
            Some(grouped(number.value as i64, separator))
        }
        _ => None,
    }
}

fn grouped(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    if number < 0 { format!("−{text}") } else { text }
}

impl<'a> Text<'a> {
    /// Adds an argument. A number chooses the plural form and is written with separators.
    pub fn arg(mut self, name: &'a str, value: impl Into<FluentValue<'a>>) -> Self {
        self.arguments.set(name, value);
        self
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say.texts.format(self.say.language, self.key, &self.arguments))
    }
}

impl From<Text<'_>> for String {
    fn from(text: Text<'_>) -> String {
        text.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_their_readers_expect() {
        let source = "n = { $count ->\n    [one] eine\n   *[other] { $count }\n}\n";
        let texts = Arc::new(Texts::read([(Language::De, source), (Language::En, source)]).unwrap());
        let say = |language| Say::new(texts.clone(), language);
        assert_eq!(say(Language::De).text("n").arg("count", 11_270).to_string(), "11.270");
        assert_eq!(say(Language::En).text("n").arg("count", 11_270).to_string(), "11,270");
        assert_eq!(say(Language::De).text("n").arg("count", 1).to_string(), "eine");
        assert_eq!(say(Language::De).number(-1234), "−1.234");
    }

    #[test]
    fn what_is_not_translated_is_said_in_german() {
        let texts = Arc::new(Texts::read([(Language::De, "a = Ja\nb = Nein\n"), (Language::Ar, "a = نعم\n")]).unwrap());
        let say = Say::new(texts, Language::Ar);
        assert_eq!([say.text("a").to_string(), say.text("b").to_string()], ["نعم", "\u{2066}Nein\u{2069}"]);
        assert!(say.knows("a") && !say.knows("b"));
        assert_eq!((say.keys(""), say.keys("b")), (vec!["a", "b"], vec!["b"]));
        assert_eq!([Language::spoken("ar-EG"), Language::spoken("xx"), Language::of("ar")], [Language::Ar, Language::De, Language::De]);
    }
}
