//! Streams of a PDF, unpacked with a limit, and the limits themselves.

use hayro_syntax::Filter;
use hayro_syntax::object::dict::keys::{DECODE_PARMS, DP};
use hayro_syntax::object::{Array, Dict, Object, Stream};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

use crate::import::ImportError;
use crate::import::pdf::filter;

/// The most that one stream may hold: a page's text is some kilobytes, a scanned page without loss 25 MB.
const MOST_STREAM: usize = 64 * 1024 * 1024;

/// The most that all streams of a file may hold, pictures too.
const MOST_FILE: usize = 1024 * 1024 * 1024;

/// The largest stream in a rare packing, of which the size is known only when it is unpacked.
const MOST_RARE: usize = 64 * 1024;

/// How far before a stream its dictionary begins, at most.
const MOST_DICT: usize = 2048;

/// The most packings around one stream; programs that write only ASCII have two.
const MOST_FILTERS: usize = 4;

/// What may still be used up: a file has no claim to more.
pub(super) struct Budget {
    /// Bytes of unpacked streams.
    bytes: usize,
    /// Operators of content streams.
    steps: usize,
    /// Whether a stream broke off, so that text may be missing.
    pub(super) broken: bool,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { bytes: 256 * 1024 * 1024, steps: 20_000_000, broken: false }
    }
}

impl Budget {
    /// Takes a step.
    pub(super) fn step(&mut self) -> Result<(), ImportError> {
        self.steps = self.steps.checked_sub(1).ok_or(ImportError::TooLarge)?;
        Ok(())
    }

    /// Returns the bytes of a stream; none when they cannot be read.
    pub(super) fn unpack(&mut self, stream: &Stream<'_>) -> Result<Vec<u8>, ImportError> {
        let filters = stream.filters();
        let raw = stream.raw_data();
        let growing = filters.iter().filter(|filter| grows(filter)).count();
        let short = filters.len() <= MOST_FILTERS;
        if short && !is_predicted(stream.dict()) && filters.iter().all(is_own) {
            return self.chain(&filters, raw.into_owned());
        }
        let mut bytes = Vec::new();
        if short && growing <= 1 && raw.len() <= MOST_RARE {
            let data = stream.decoded_data();
            self.broken |= data.is_err();
            bytes = data.map(|data| data.into_owned()).unwrap_or_default();
        } else {
            self.broken = true;
        }
        self.take(bytes)
    }

    /// Undoes one packing after the other; what each gives counts, so that packings in packings come to no more.
    fn chain(&mut self, filters: &[Filter], raw: Vec<u8>) -> Result<Vec<u8>, ImportError> {
        let mut bytes = raw;
        for filter in filters {
            bytes = match filter {
                Filter::AsciiHexDecode => filter::ascii_hex(&bytes),
                Filter::Ascii85Decode => filter::ascii_85(&bytes),
                Filter::RunLengthDecode => {
                    filter::run_length(&bytes, self.bytes).ok_or(ImportError::TooLarge)?
                }
                _ => self.flate(&bytes)?,
            };
            bytes = self.take(bytes)?;
        }
        Ok(bytes)
    }

    fn take(&mut self, bytes: Vec<u8>) -> Result<Vec<u8>, ImportError> {
        self.bytes = self.bytes.checked_sub(bytes.len()).ok_or(ImportError::TooLarge)?;
        Ok(bytes)
    }

    /// Unpacks a stream; of a broken one, what comes before the break.
    fn flate(&mut self, raw: &[u8]) -> Result<Vec<u8>, ImportError> {
        decompress_to_vec_zlib_with_limit(raw, self.bytes).or_else(|error| {
            if error.status == TINFLStatus::HasMoreOutput {
                return Err(ImportError::TooLarge);
            }
            self.broken = true;
            Ok(error.output)
        })
    }
}

/// Returns whether a packing may give more than it takes.
fn grows(filter: &Filter) -> bool {
    matches!(filter, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode)
}

/// Returns whether a packing is undone here, with a limit.
fn is_own(filter: &Filter) -> bool {
    let letters = matches!(filter, Filter::AsciiHexDecode | Filter::Ascii85Decode);
    letters || matches!(filter, Filter::FlateDecode | Filter::RunLengthDecode)
}

/// Returns whether rows of a stream are written as what differs from the row above, which texts hardly ever are.
fn is_predicted(dict: &Dict<'_>) -> bool {
    let predicts = |parms: &Dict<'_>| parms.get::<i32>("Predictor").is_some_and(|kind| kind > 1);
    [DECODE_PARMS, DP].iter().any(|key| {
        let list = dict.get::<Array<'_>>(*key);
        let mut listed = list.iter().flat_map(|list| list.iter::<Object<'_>>());
        dict.get::<Dict<'_>>(*key).is_some_and(|parms| predicts(&parms))
            || listed.any(|parms| matches!(parms, Object::Dict(parms) if predicts(&parms)))
    })
}

/// Measures what a file holds when it is unpacked, without keeping it: the reader of objects has no limit of its own.
pub(super) fn check(bytes: &[u8]) -> Result<(), ImportError> {
    const MARK: &[u8] = b"stream";
    let mut left = MOST_FILE;
    let mut state = InflateState::new_boxed(DataFormat::Zlib);
    let mut window = vec![0; 64 * 1024];
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(MARK.len()).position(|word| word == MARK) {
        let dict = &bytes[at.max((at + found).saturating_sub(MOST_DICT))..at + found];
        at += found + MARK.len();
        let mut data = &bytes[at..];
        while let [b'\r' | b'\n', rest @ ..] = data {
            data = rest;
        }
        if hides_objects(dict) {
            return Err(ImportError::TooLarge);
        }
        // deflate in a zlib frame begins so; anything else is not packed, or is no stream
        let packed =
            matches!(data, [a, b, ..] if a & 0x0F == 8 && (u16::from(*a) << 8 | u16::from(*b)) % 31 == 0);
        if packed {
            let (size, read) = measure(data, &mut state, &mut window);
            if size > MOST_STREAM {
                return Err(ImportError::TooLarge);
            }
            left = left.checked_sub(size).ok_or(ImportError::TooLarge)?;
            at += read;
        }
    }
    Ok(())
}

/// Returns whether a stream of objects is packed so that its size cannot be measured here; no known program does that.
fn hides_objects(dict: &[u8]) -> bool {
    let stream_dict = dict.windows(3).rposition(|word| word == b"obj").map_or(dict, |at| &dict[at..]);
    let count = |name: &[u8]| stream_dict.windows(name.len()).filter(|word| *word == name).count();
    let objects = count(b"/ObjStm") + count(b"/XRef") > 0;
    let odd = [&b"/ASCII"[..], b"/A85", b"/AHx", b"/LZW", b"/RunLength", b"/RL"];
    objects && (count(b"/Fl") > 1 || odd.iter().any(|name| count(name) > 0))
}

/// Returns how much a stream holds, as far as it can be read and up to the limit, and how many bytes of it were read.
fn measure(mut data: &[u8], state: &mut InflateState, window: &mut [u8]) -> (usize, usize) {
    state.reset(DataFormat::Zlib);
    let (mut size, mut read) = (0, 0);
    loop {
        let result = inflate(state, data, window, MZFlush::None);
        data = &data[result.bytes_consumed..];
        read += result.bytes_consumed;
        size += result.bytes_written;
        let more = matches!(result.status, Ok(MZStatus::Ok));
        if !more || size > MOST_STREAM || result.bytes_consumed + result.bytes_written == 0 {
            return (size, read);
        }
    }
}
