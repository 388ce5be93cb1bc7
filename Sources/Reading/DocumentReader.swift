public import Model

/// Makes a document of a report's bytes.
public enum DocumentReader {}
