//! Places on this machine: the data folder, and the user's keymap.

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

use super::Sentence;
use super::files::reason_of;
use crate::app::settings::switches::Background;
use crate::keymap::{BUILT_IN, Keymap};
use crate::store::read_regular_text;

/// The environment variable that names the data folder.
const DATA_DIR: &str = "REFERENT_DATA_DIR";

/// Returns the data folder: the one asked for, `REFERENT_DATA_DIR`, or the system's usual one.
pub(super) fn data_dir(asked: Option<&Path>) -> Result<PathBuf, Sentence> {
    if let Some(dir) = asked {
        return Ok(dir.to_owned());
    }
    match std::env::var_os(DATA_DIR).filter(|dir| !dir.is_empty()) {
        Some(dir) => Ok(PathBuf::from(dir)),
        None => choose_base_strategy().map(|base| usual_data_dir(&base)).map_err(|_| {
            "hjemmemappen kan ikke findes; vælg en mappe til møderne med --data-dir.".to_owned()
        }),
    }
}

/// Returns the system's usual data folder. On Windows the local one: the roaming one, which was used once, is
/// copied over the network at each login, also while the store is written.
fn usual_data_dir(base: &impl BaseStrategy) -> PathBuf {
    let standard = base.data_dir().join("referent");
    if cfg!(windows) { moved(standard, base.cache_dir().join("referent")) } else { standard }
}

/// Returns the new folder, with everything of the old one moved to it; the old one while moving fails.
fn moved(old: PathBuf, new: PathBuf) -> PathBuf {
    let is_in_use = || crate::store::is_locked(&old);
    if new.exists() || !old.exists() {
        return new;
    }
    if is_in_use() || std::fs::rename(&old, &new).is_err() { old } else { new }
}

/// Returns the keymap: the one asked for by name or file, the user's file, or the standard one.
pub(super) fn keymap(asked: Option<&str>) -> Result<Keymap, Sentence> {
    if let Some(name) = asked {
        if let Some(keymap) = Keymap::built_in(name) {
            return Ok(keymap);
        }
        let path = Path::new(name);
        if !path.exists() {
            let names: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
            return Err(format!("tastaturet »{name}« findes ikke; brug {} eller en fil.", names.join(", ")));
        }
        return read_keymap(path);
    }
    match folder().map(|folder| folder.join("keymap.json")).filter(|path| path.exists()) {
        Some(path) => read_keymap(&path),
        None => Keymap::built_in("standard").ok_or_else(|| "standardtasterne mangler.".to_owned()),
    }
}

fn read_keymap(path: &Path) -> Result<Keymap, Sentence> {
    let shown = path.display();
    let json = read_regular_text(path)
        .map_err(|error| format!("»{shown}« kan ikke læses: {}.", reason_of(&error)))?;
    Keymap::read(&json).map_err(|faults| format!("tasterne i »{shown}« kan ikke bruges: {faults}."))
}

/// Returns the folder of the user files; `None` without a home folder.
pub(super) fn folder() -> Option<PathBuf> {
    choose_base_strategy().ok().map(|base| base.config_dir().join("referent"))
}

/// Returns whether colours may be used: unless `NO_COLOR` is set (no-color.org).
pub(super) fn may_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Returns the usual background of this system's terminals, as far as known before the terminal is asked.
pub(super) fn usual_background() -> Option<Background> {
    let of = |name: &str| std::env::var(name).unwrap_or_default();
    background_of(&of("COLORFGBG")).or_else(|| {
        let is_console = cfg!(windows) || of("TERM") == "linux";
        is_console.then_some(Background::Dark)
    })
}

/// Returns the background given in the variable of rxvt, Konsole and others, as one of the sixteen colours:
/// "15;0", or with a word in between.
fn background_of(colours: &str) -> Option<Background> {
    let number: u8 = colours.rsplit(';').next()?.parse().ok()?;
    match number {
        0..=6 | 8 => Some(Background::Dark),
        7 | 9..=15 => Some(Background::Light),
        16.. => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_terminals_say_their_background_beforehand() {
        assert_eq!(background_of("15;0"), Some(Background::Dark));
        assert_eq!(background_of("0;default;15"), Some(Background::Light));
        for unsaid in ["", "15;default", "default", "0;99"] {
            assert_eq!(background_of(unsaid), None, "{unsaid}");
        }
    }

    #[test]
    fn meetings_move_to_the_new_folder_once_and_never_over_others() {
        let home = tempfile::tempdir().unwrap();
        let (old, new) = (home.path().join("roaming"), home.path().join("local"));
        assert_eq!(moved(old.clone(), new.clone()), new);
        std::fs::create_dir(&old).unwrap();
        std::fs::write(old.join("moede"), "her").unwrap();
        assert_eq!(moved(old.clone(), new.clone()), new);
        assert_eq!(std::fs::read_to_string(new.join("moede")).unwrap(), "her");
        std::fs::create_dir(&old).unwrap();
        assert_eq!(moved(old.clone(), new.clone()), new);
        assert!(old.exists());
        let held = home.path().join("held");
        std::fs::create_dir(&held).unwrap();
        std::fs::write(held.join("holder"), "{}").unwrap();
        assert_eq!(moved(held.clone(), home.path().join("other")), held);
    }
}
