//! What the program asks of the world, done: by the store, with files that are made up, and with a clipboard.

use referent::meeting::search::Searchable;
use referent::store::read_mirror;

use super::*;

impl World {
    /// Hands the store what is for it, and answers with what is not.
    fn stored(&mut self, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Save { meeting, record } => self.clerk().save(&meeting, record),
            Effect::Remember { meeting, bookmark } => self.clerk().remember(&meeting, bookmark),
            Effect::Open(id) => {
                self.clerk().open_meeting(&id);
                self.hear_until(|report| matches!(report, Report::Loaded(..) | Report::NotFound(_)));
            }
            Effect::Recall { meeting, last } => {
                self.clerk().history(&meeting, last);
                self.hear_until(|report| matches!(report, Report::History(..)));
            }
            Effect::AskEarlier(id) => {
                self.clerk().earlier(&id);
                self.hear_until(|report| matches!(report, Report::Earlier(..)));
            }
            Effect::AskPeople(id) => {
                self.clerk().people(&id);
                self.hear_until(|report| matches!(report, Report::People(..)));
            }
            Effect::AskOrigin(id) => {
                self.clerk().origin(&id);
                self.hear_until(|report| matches!(report, Report::Origin(..)));
            }
            Effect::KeepOrigin { meeting, origin } => self.clerk().keep_origin(&meeting, *origin),
            Effect::Separate(origin) => {
                self.clerk().separate(*origin);
                self.await_answer();
            }
            Effect::FetchVersions { meeting, item } => {
                self.clerk().versions(&meeting, &item);
                self.hear_until(|report| matches!(report, Report::Versions(..)));
            }
            Effect::List => {
                self.clerk().list();
                self.hear_until(|report| matches!(report, Report::Listed(_)));
            }
            Effect::LookThrough(ids) => self.look_through(&ids),
            other => return Some(other),
        }
        None
    }

    /// Reads meetings from the mirror, as the shell's own thread does.
    fn look_through(&mut self, ids: &[MeetingId]) {
        let read = ids.iter().filter_map(|id| read_mirror(self.dir.path(), id).ok());
        let meetings = read.map(|meeting| Searchable::of(&meeting)).collect();
        self.happened(Event::LookedThrough { meetings, left: 0 });
    }

    pub(super) fn carry_out(&mut self, effect: Effect) {
        let Some(effect) = self.stored(effect) else { return };
        match effect {
            Effect::Import { path } => self.import_from(&path),
            Effect::Complete { prefix } => {
                let paths = self.files.keys().filter(|path| path.starts_with(&prefix)).cloned().collect();
                self.happened(Event::Completed { prefix, paths });
            }
            Effect::Export { path, .. } if path.starts_with("/skrivebeskyttet/") => {
                self.happened(Event::Failed(format!("»{path}« kunne ikke skrives: adgang nægtet.")));
            }
            Effect::Export { path, replace: false, .. } if self.files.contains_key(&path) => {
                self.happened(Event::Exists { path });
            }
            Effect::WriteElsewhere { path, .. } if path.starts_with("/skrivebeskyttet/") => {
                self.happened(Event::Failed(format!("»{path}« kunne ikke skrives: adgang nægtet.")));
            }
            Effect::WriteElsewhere { meeting, revision, path, json, markdown } => {
                let paths = vec![path.clone(), path.replace(".json", ".md")];
                self.files.extend(paths.iter().cloned().zip([json, markdown]));
                self.happened(Event::WrittenElsewhere { meeting, revision, paths });
            }
            Effect::Export { path, text, .. } => {
                self.files.insert(path.clone(), text);
                self.happened(Event::Done(format!("Referatet er gemt i »{path}«.")));
            }
            Effect::Copy { text, what } => {
                self.clipboard = Some(text);
                self.happened(Event::Done(format!("{what} er kopieret.")));
            }
            Effect::AskClipboard => {
                self.happened(Event::Clipboard(self.clipboard.clone()));
            }
            Effect::KeepOwn { .. } | Effect::FetchDictionary | Effect::Suggest { .. } => self.spelt(effect),
            Effect::Quit => self.ended = true,
            _ => {}
        }
    }

    /// What has to do with the user's own files and the dictionary.
    fn spelt(&mut self, effect: Effect) {
        match effect {
            Effect::KeepOwn { file, before, text } => {
                let name = file.file_name();
                let there = self.files.get(name).cloned().unwrap_or_default();
                let kept = if there == before { text } else { there };
                self.files.insert(name.to_owned(), kept.clone());
                self.happened(Event::Own { file, text: Ok(kept) });
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
        let known = self.app.open_meeting.as_ref().map(|open| open.meeting.clone());
        let read = |bytes: Vec<u8>| match &known {
            Some(known) => {
                import::read_with(&bytes, path, known).map(|i| i.origin(path, Fingerprint::of(&bytes)))
            }
            None => import::read(&bytes, path).map(|i| i.origin(path, Fingerprint::of(&bytes))),
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
