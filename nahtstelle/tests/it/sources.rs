//! The house's own sources, as the watchmen read them: every string literal outside of tests, with what stands around it.

use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A string literal in a crate's sources.
#[derive(Debug, Clone)]
pub struct Literal {
    pub text: String,
    /// The crate it stands in.
    pub house: String,
    /// `path:line`
    pub place: String,
    /// The constant whose value it is a part of.
    pub constant: Option<String>,
    /// What it is an argument of.
    pub call: Option<Call>,
}

/// The function, method, variant or macro that a literal is given to.
#[derive(Debug, Clone)]
pub struct Call {
    /// `text`, `Event::new`, or `say.text` where the method is called on something with a name.
    pub name: String,
    /// The how manieth argument, from 0.
    pub argument: usize,
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The folders of all crates, with their names. The wings are folders of crates; what does not exist yet has none.
pub fn crates() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for wing in ["foundation", "institutions", "people", "figures", "engines"] {
        let Ok(entries) = std::fs::read_dir(root().join(wing)) else { continue };
        found.extend(entries.map(|entry| entry.unwrap().path()));
    }
    found.extend(["bench", "demo", "design", "nahtstelle"].map(|name| root().join(name)));
    let mut named: Vec<_> = found
        .into_iter()
        .filter(|folder| folder.join("Cargo.toml").is_file())
        .map(|folder| (folder.file_name().unwrap().to_str().unwrap().to_owned(), folder))
        .collect();
    named.sort();
    assert!(named.len() > 5, "the crates of the house are not where they used to be");
    named
}

/// All files of a crate's `part` (`src`, `texts`) that end like this.
pub fn files(folder: &Path, part: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.join(part)];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_str().unwrap().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Every string literal of every crate.
pub fn literals() -> Vec<Literal> {
    let mut all = Vec::new();
    for (house, folder) in crates() {
        for file in files(&folder, "src", ".rs") {
            let source = std::fs::read_to_string(&file).unwrap();
            let tokens: TokenStream = source.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            let place = file.strip_prefix(root()).unwrap().display().to_string();
            let mut reader = Reader { house: house.clone(), file: place, found: Vec::new() };
            reader.read(tokens, None, None);
            all.extend(reader.found);
        }
    }
    assert!(all.len() > 100, "the sources are not where they used to be");
    all
}

struct Reader {
    house: String,
    file: String,
    found: Vec<Literal>,
}

impl Reader {
    fn read(&mut self, tokens: TokenStream, outer: Option<&str>, call: Option<&str>) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut constant = outer.map(str::to_owned);
        let (mut argument, mut in_tests) = (0, false);
        for (index, token) in tokens.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| tokens.get(index));
            match token {
                TokenTree::Ident(word) if *word == "const" || *word == "static" => {
                    constant = tokens.get(index + 1).map(ToString::to_string);
                }
                TokenTree::Punct(sign) if sign.as_char() == ';' => constant = outer.map(str::to_owned),
                TokenTree::Punct(sign) if sign.as_char() == ',' => argument += 1,
                TokenTree::Group(group) => {
                    let is_attribute = group.delimiter() == Delimiter::Bracket
                        && matches!(before, Some(TokenTree::Punct(sign)) if matches!(sign.as_char(), '#' | '!'));
                    if is_attribute && group.stream().to_string().replace(' ', "") == "cfg(test)" {
                        in_tests = true;
                    } else if in_tests && group.delimiter() == Delimiter::Brace {
                        in_tests = false;
                    } else if !is_attribute || matches!(before, Some(TokenTree::Punct(sign)) if sign.as_char() == '!') {
                        self.group(&tokens, index, group, constant.as_deref());
                    }
                }
                TokenTree::Literal(literal) => {
                    // `text("a")`, not `text(if x == "a" { … })`
                    let is_edge = |token: Option<&TokenTree>| {
                        token.is_none_or(|token| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ','))
                    };
                    let call = call.filter(|_| is_edge(before) && is_edge(tokens.get(index + 1)));
                    if let syn::Lit::Str(text) = syn::Lit::new(literal.clone()) {
                        self.found.push(Literal {
                            text: text.value(),
                            house: self.house.clone(),
                            place: format!("{}:{}", self.file, literal.span().start().line),
                            constant: constant.clone(),
                            call: call.map(|name| Call { name: name.to_owned(), argument }),
                        });
                    }
                }
                _ => {}
            }
        }
    }

    /// What stands in brackets: the arguments of a call or macro, or a block. The pieces of a `concat!` are one literal.
    fn group(&mut self, tokens: &[TokenTree], index: usize, group: &proc_macro2::Group, constant: Option<&str>) {
        let word = |back: usize| match index.checked_sub(back).and_then(|index| tokens.get(index)) {
            Some(TokenTree::Ident(word)) => Some(word.to_string()),
            _ => None,
        };
        let is_macro =
            matches!(index.checked_sub(1).and_then(|index| tokens.get(index)), Some(TokenTree::Punct(sign)) if sign.as_char() == '!');
        let is_method =
            matches!(index.checked_sub(2).and_then(|index| tokens.get(index)), Some(TokenTree::Punct(sign)) if sign.as_char() == '.');
        let call = match (is_macro, word(1)) {
            (true, _) => word(2),
            (false, Some(name)) if is_method => Some(format!("{}.{name}", word(3).unwrap_or_default())),
            // Of what it is a new one: `Event::new`
            (false, Some(name)) if name == "new" => Some(format!("{}::new", word(4).unwrap_or_default())),
            (false, name) => name,
        };
        let first = self.found.len();
        self.read(group.stream(), constant, call.as_deref().filter(|_| group.delimiter() == Delimiter::Parenthesis));
        if is_macro && call.as_deref() == Some("concat") && self.found.len() > first {
            let pieces = self.found.split_off(first);
            self.found.push(Literal { text: pieces.iter().map(|piece| piece.text.as_str()).collect(), ..pieces[0].clone() });
        }
    }
}

/// Whether the literal is a statement for the database.
pub fn is_statement(literal: &Literal) -> bool {
    let first = literal.text.split_whitespace().next().unwrap_or_default();
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(&first) && literal.text.trim().contains(' ')
}
