//! What the program asks of the world, done: by the store, with files that are made up, and with a clipboard.

use referent::document::Block;
use referent::export::Format;
use referent::formats;
use referent::meeting::search::Searchable;
use referent::store::read_mirror;

use super::*;

impl World {
    /// Asks the store, and waits for what it replies, where it does.
    fn ask_store(&mut self, request: Request) {
        let is_reply: fn(&Reply) -> bool = match &request {
            Request::Save { .. } | Request::Remember { .. } | Request::KeepOrigin { .. } => {
                return self.store().send(request);
            }
            Request::Receive(_) | Request::Create(_) => {
                self.store().send(request);
                self.await_answer();
                return;
            }
            Request::Open(_) => |reply| matches!(reply, Reply::Opened { .. } | Reply::NotFound(_)),
            Request::Delete(_) => |reply| matches!(reply, Reply::Deleted(_) | Reply::NotFound(_)),
            Request::List => |reply| matches!(reply, Reply::Listed(_)),
            Request::Origin(_) => |reply| matches!(reply, Reply::Origin { .. }),
            Request::History { .. } => |reply| matches!(reply, Reply::History { .. }),
            Request::Versions { .. } => |reply| matches!(reply, Reply::Versions { .. }),
            Request::EarlierDecisions(_) => |reply| matches!(reply, Reply::EarlierDecisions { .. }),
            Request::LatestPeople(_) => |reply| matches!(reply, Reply::LatestPeople { .. }),
        };
        self.store().send(request);
        self.hear_until(is_reply);
    }

    /// Reads meetings from the mirror, as the shell's own thread does.
    fn look_through(&mut self, ids: &[MeetingId]) {
        let read = ids.iter().filter_map(|id| read_mirror(self.dir.path(), id).ok());
        let meetings = read.map(|meeting| Searchable::of(&meeting)).collect();
        self.happened(Event::LookedThrough { meetings, left: 0 });
    }

    pub(super) fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Store(request) => self.ask_store(request),
            Effect::LookThrough(ids) => self.look_through(&ids),
            Effect::Import { path } => self.import_from(&path),
            Effect::Complete { prefix } => {
                let paths = self.files.keys().filter(|path| path.starts_with(&prefix)).cloned().collect();
                self.happened(Event::Completed { prefix, paths });
            }
            Effect::KeepChairPage { path, .. } => {
                self.happened(Event::ChairPage(Some(path)));
            }
            Effect::RemoveChairPage => {
                self.happened(Event::ChairPage(None));
            }
            Effect::WriteElsewhere { path, .. } if path.starts_with("/skrivebeskyttet/") => {
                self.happened(Event::Failed(format!("»{path}« kunne ikke skrives: adgang nægtet.")));
            }
            Effect::WriteElsewhere { meeting, revision, path, json, markdown } => {
                let paths = vec![path.clone(), path.replace(".json", ".md")];
                self.files.extend(paths.iter().cloned().zip([json, markdown]));
                self.happened(Event::WrittenElsewhere { meeting, revision, paths });
            }
            Effect::Export { path, document, format, template, replace, edition: _ } => {
                let event = self.written(path, &document, format, template, replace);
                self.happened(event);
            }
            Effect::Copy { .. }
            | Effect::AskClipboard
            | Effect::AskCopiedAgenda
            | Effect::ImportCopied { .. } => self.use_clipboard(effect),
            Effect::WriteUserFile { .. } | Effect::FetchDictionary | Effect::Suggest { .. } => {
                self.spelt(effect)
            }
            Effect::Quit => self.ended = true,
            _ => {}
        }
    }

    /// What has to do with the clipboard.
    fn use_clipboard(&mut self, effect: Effect) {
        match effect {
            Effect::Copy { text, html: _, what } => {
                self.clipboard = Some(text);
                self.happened(Event::Done(format!("{what} er kopieret.")));
            }
            Effect::AskCopiedAgenda => {
                let (html, text) = (self.copied_html.clone(), self.clipboard.clone());
                self.happened(Event::AgendaCopied { html, text });
            }
            Effect::ImportCopied { html, text } => {
                let known = self.app.open_meeting().map(|open| open.meeting.clone());
                match import::read_copied(html.as_deref(), text.as_deref(), known.as_ref()) {
                    Ok(imported) => {
                        let bytes = html.or(text).unwrap_or_default();
                        let print = Fingerprint::of(bytes.as_bytes());
                        self.receive(imported.origin("det kopierede", print));
                    }
                    Err(error) => drop(self.happened(Event::Failed(error.to_string()))),
                }
            }
            Effect::AskClipboard => {
                self.happened(Event::Clipboard(self.clipboard.clone()));
            }
            _ => {}
        }
    }

    /// Writes a referat among the files; returns that it was, or what happens when it cannot be.
    fn written(
        &mut self,
        path: String,
        document: &[Block],
        format: Format,
        template: Option<String>,
        replace: bool,
    ) -> Event {
        if path.starts_with("/skrivebeskyttet/") {
            return Event::Failed(format!("»{path}« kunne ikke skrives: adgang nægtet."));
        }
        if self.files.contains_key(&path) && !replace {
            return Event::Exists { path };
        }
        if let Some(template) = template.filter(|template| !self.files.contains_key(template)) {
            let sentence = format!("Word-skabelonen kan ikke bruges: »{template}« findes ikke.");
            return Event::Failed(sentence);
        }
        let contents = formats::print(document, format, None).unwrap();
        self.files.insert(path.clone(), String::from_utf8_lossy(&contents).into_owned());
        Event::Exported { path, format }
    }

    /// What has to do with the user's own files and the dictionary.
    fn spelt(&mut self, effect: Effect) {
        match effect {
            Effect::WriteUserFile { file, before, text } => {
                let name = file.file_name();
                let there = self.files.get(name).cloned().unwrap_or_default();
                let kept = if there == before { text } else { there };
                self.files.insert(name.to_owned(), kept.clone());
                self.happened(Event::UserFile { file, text: Ok(kept) });
            }
            Effect::FetchDictionary => {
                if let Some(found) = self.dictionary.clone() {
                    self.happened(Event::Dictionary(found));
                }
            }
            Effect::Suggest { word } => {
                let Some(Ok(speller)) = &self.dictionary else { return };
                let suggestions = speller.suggest(&word);
                self.happened(Event::Suggested { word, suggestions });
            }
            _ => {}
        }
    }

    pub(super) fn import_from(&mut self, path: &str) {
        let bytes = match path.strip_prefix("sample-data/") {
            Some(name) => Some(sample_bytes(name)),
            None => self.files.get(path).map(|text| text.clone().into_bytes()),
        };
        let known = self.app.open_meeting().map(|open| open.meeting.clone());
        let read = |bytes: Vec<u8>| match &known {
            Some(known) => {
                import::read_with(&bytes, path, known).map(|i| i.origin(path, Fingerprint::of(&bytes)))
            }
            None => {
                let imported = match path.strip_prefix("sample-data/") {
                    Some(name) => Ok(read_sample(name)),
                    None => import::read(&bytes, path),
                };
                imported.map(|i| i.origin(path, Fingerprint::of(&bytes)))
            }
        };
        match bytes.map(read) {
            Some(Ok(origin)) => self.receive(origin),
            Some(Err(error)) => {
                self.happened(Event::Unread { path: path.to_owned(), reason: error.to_string() })
            }
            None => {
                let reason = format!("filen »{path}« findes ikke.");
                self.happened(Event::Unread { path: path.to_owned(), reason })
            }
        };
    }
}
