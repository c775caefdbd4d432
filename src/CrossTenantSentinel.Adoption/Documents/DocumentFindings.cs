using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Adoption.Documents;

/// <summary>Why a file cannot be understood at all.</summary>
public static class DocumentFindings
{
    /// <summary>CTS0401.</summary>
    public static readonly FindingKind NotText = new()
    {
        Code = "CTS0401",
        Title = "File is not UTF-8 text",
        Why = "Content files are UTF-8. Read in another encoding, names and queries would silently become other names and queries.",
        Instead = "Save the file as UTF-8.",
    };

    /// <summary>CTS0402.</summary>
    public static readonly FindingKind TooLarge = new()
    {
        Code = "CTS0402",
        Title = "File is too large",
        Why = "Content files have kilobytes. A file of this size is no content, or one that Sentinel would refuse.",
        Instead = "Check the path; split a template that holds many resources.",
    };

    /// <summary>CTS0403.</summary>
    public static readonly FindingKind NotYaml = new()
    {
        Code = "CTS0403",
        Title = "File is not YAML",
        Why = "Nothing in the file can be trusted from the mistake on, so nothing of it is checked.",
        Instead = "Correct the place named. Frequent causes: a tab as indentation, a colon or brace in an unquoted text, a quote that is not closed.",
    };

    /// <summary>CTS0404.</summary>
    public static readonly FindingKind Expands = new()
    {
        Code = "CTS0404",
        Title = "YAML expands without measure",
        Why = "Aliases of aliases let a small file stand for billions of values; programs that read it run out of memory.",
        Instead = "Write the values out.",
    };

    /// <summary>CTS0405.</summary>
    public static readonly FindingKind TooDeep = new()
    {
        Code = "CTS0405",
        Title = "Document is nested too deeply",
        Why = "No content of Sentinel nests this deeply; programs that read it may end.",
        Instead = "Flatten the document.",
    };

    /// <summary>CTS0406.</summary>
    public static readonly FindingKind NotJson = new()
    {
        Code = "CTS0406",
        Title = "File is not JSON",
        Why = "Nothing in the file can be trusted from the mistake on, so nothing of it is checked.",
        Instead = "Correct the place named.",
    };

    /// <summary>CTS0408.</summary>
    public static readonly FindingKind Empty = new()
    {
        Code = "CTS0408",
        Title = "File holds nothing",
        Why = "A file without content looks like content that is checked and deployed.",
        Instead = "Delete the file, or restore what it held.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS0410.</summary>
    public static readonly FindingKind ListOfContent = new()
    {
        Code = "CTS0410",
        Title = "Content in a list",
        Why = "A file of rule YAML is one map of keys. Tools that convert or deploy it do not read a list of rules, and neither does this check.",
        Instead = "Give each rule a file of its own.",
        Severity = FindingSeverity.Warning,
    };
}
