//! Documents that several tests read: each is read once in a run of the tests.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, OnceLock};

use crate::import::{ImportError, Imported, read};

type ReadOnce = OnceLock<Result<Imported, ImportError>>;

/// Returns what the document at a path is read as, under its own name.
pub(super) fn read_document(path: &Path) -> &'static Result<Imported, ImportError> {
    static ALL: LazyLock<Mutex<HashMap<PathBuf, &'static ReadOnce>>> = LazyLock::new(Mutex::default);
    let document =
        *ALL.lock().unwrap().entry(path.to_owned()).or_insert_with(|| Box::leak(Box::new(ReadOnce::new())));
    document.get_or_init(|| {
        let name = path.file_name().unwrap().to_string_lossy();
        read(&std::fs::read(path).unwrap(), &name)
    })
}
