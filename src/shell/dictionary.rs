//! The Danish dictionary of this machine: found and read on a separate thread, and asked for suggestions.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, OnceLock};
use std::thread;

use super::files::reason_of;
use super::incoming::Incoming;
use super::{paths, user_files};
use crate::app::Event;
use crate::spelling::Speller;
use crate::store::read_regular;

/// The environment variable that names a dictionary: the `.dic` file, or its folder.
const NAMED: &str = "REFERENT_DICTIONARY";

/// The names of a Danish dictionary.
const NAMES: [&str; 4] = ["da_DK", "da-DK", "da", "index"];

/// What to do when there is none.
#[cfg(target_os = "linux")]
const HOW: &str = "Ingen dansk ordbog til stavning: »sudo apt install hunspell-da« (se README).";
#[cfg(not(target_os = "linux"))]
const HOW: &str = "Ingen dansk ordbog til stavning: installér LibreOffice på dansk (se README).";

/// The dictionary, once it is read.
#[derive(Clone, Default)]
pub(super) struct DictionaryLoader(Arc<OnceLock<Arc<Speller>>>);

impl DictionaryLoader {
    /// Finds and reads the dictionary in the background.
    pub(super) fn fetch(&self, queue: &Sender<Incoming>) {
        let speller_cell = Arc::clone(&self.0);
        in_background("ordbog", queue, move || {
            let found = read().map(|speller| Arc::clone(speller_cell.get_or_init(|| Arc::new(speller))));
            Event::Dictionary(found)
        });
    }

    /// Finds suggestions for a word; takes up to a second.
    pub(super) fn suggest(&self, word: String, queue: &Sender<Incoming>) {
        let speller = self.0.get().map(Arc::clone);
        in_background("forslag", queue, move || {
            let suggestions = speller.map_or_else(Vec::new, |speller| speller.suggest(&word));
            Event::Suggested { word, suggestions }
        });
    }
}

fn in_background(name: &str, queue: &Sender<Incoming>, work: impl FnOnce() -> Event + Send + 'static) {
    let queue = queue.clone();
    // without a thread there is only no spelling
    let _ = thread::Builder::new().name(name.to_owned()).spawn(move || {
        let _ = queue.send(Incoming::Event(work()));
    });
}

fn read() -> Result<Speller, String> {
    let named = env::var_os(NAMED).filter(|path| !path.is_empty()).map(PathBuf::from);
    let named = named.or_else(|| user_files::dictionary().map(|path| paths::expand(&path)));
    let found = match &named {
        Some(path) => in_folder(path).or_else(|| pair(path)),
        None => folders().iter().find_map(|folder| in_folder(folder)),
    };
    let (aff, dic) = match (found, named) {
        (Some(found), _) => found,
        (None, Some(path)) => {
            return Err(format!("I »{}« er der ingen ordbog (.aff og .dic).", path.display()));
        }
        (None, None) => return Err(HOW.to_owned()),
    };
    let bytes = |path: &Path| {
        read_regular(path)
            .map_err(|error| format!("»{}« kan ikke læses: {}.", path.display(), reason_of(&error)))
    };
    Speller::read(bytes(&aff)?, bytes(&dic)?).map_err(|error| format!("»{}«: {error}.", dic.display()))
}

/// Returns the two files of a dictionary in a folder.
fn in_folder(folder: &Path) -> Option<(PathBuf, PathBuf)> {
    NAMES.iter().find_map(|name| pair(&folder.join(format!("{name}.dic"))))
}

/// Returns a file and the one beside it with the other extension, when both exist.
fn pair(file: &Path) -> Option<(PathBuf, PathBuf)> {
    let (aff, dic) = (file.with_extension("aff"), file.with_extension("dic"));
    (aff.is_file() && dic.is_file()).then_some((aff, dic))
}

/// Returns the folders of dictionaries: the user's first, then the system's, then LibreOffice's.
fn folders() -> Vec<PathBuf> {
    let home = etcetera::home_dir().ok();
    let home_names = ["Library/Spelling", ".local/share/hunspell", ".local/share/myspell", ".hunspell"];
    let at_home = home.iter().flat_map(|home| home_names.map(|folder| home.join(folder)));
    let data_dirs = env::var("XDG_DATA_DIRS").unwrap_or_default();
    let usual_dirs = ["/usr/local/share", "/usr/share", "/opt/homebrew/share"];
    let shares = data_dirs.split(':').chain(usual_dirs).filter(|share| !share.is_empty());
    let in_shares = shares.flat_map(|share| {
        ["hunspell", "myspell/dicts", "myspell"].map(|folder| Path::new(share).join(folder))
    });
    let offices = [
        "/usr/lib/libreoffice/share",
        "/usr/lib64/libreoffice/share",
        "/Applications/LibreOffice.app/Contents/Resources",
    ];
    let program_files = ["ProgramFiles", "ProgramFiles(x86)"].into_iter().filter_map(env::var_os);
    let on_windows = program_files.map(|folder| Path::new(&folder).join("LibreOffice/share"));
    let in_opt = fs::read_dir("/opt")
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("libreoffice"))
        .map(|entry| entry.path().join("share"));
    let offices = offices.into_iter().map(PathBuf::from).chain(on_windows).chain(in_opt);
    let in_offices = offices.map(|share| share.join("extensions/dict-da"));
    at_home.chain([PathBuf::from("/Library/Spelling")]).chain(in_shares).chain(in_offices).collect()
}
