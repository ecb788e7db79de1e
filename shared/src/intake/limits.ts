const MIB = 1024 * 1024;

/** Far above every source known today (the register of municipalities has 4 MB), and hashed within seconds. */
export const MAX_FILE_BYTES = 1024 * MIB;

/** The same for the content of a zip: packing must not open a wider door. */
export const MAX_UNPACKED_BYTES = 1024 * MIB;

/** All parts of a workbook together. A sheet of 300,000 rows with ten columns unpacks to some 120 MB. */
export const MAX_WORKBOOK_BYTES = 200 * MIB;

/** XML and CSV pack to a tenth, repetitive sheets to a fiftieth; deflate can do 1,032, which only bombs reach. */
export const MAX_PACKING_RATIO = 100;

/** Below this a high ratio does no harm: an empty template may consist of nothing but repetitions. */
export const UNSUSPICIOUS_BYTES = 10 * MIB;

/** Workbooks have some dozen parts; the list of entries is kept in memory. */
export const MAX_ARCHIVE_ENTRIES = 10_000;

/** One row of a table or line of a register, in characters; longer ones come from a quote that is never closed. */
export const MAX_ROW_CHARACTERS = MIB;

/** Elements within elements; XZuFi needs about 12. */
export const MAX_XML_DEPTH = 64;

/** Elements, attributes and runs of text of one subtree, which is held in memory. */
export const MAX_SUBTREE_NODES = 200_000;

/** Text and attributes of one subtree, in characters. */
export const MAX_SUBTREE_CHARACTERS = 16 * MIB;

/** One run of text, attribute, comment or name, in characters: the parser holds it until it ends. */
export const MAX_RUN_CHARACTERS = 4 * MIB;

/** Attributes of one element, which the parser holds until the tag ends. */
export const MAX_ATTRIBUTES = 1_000;
