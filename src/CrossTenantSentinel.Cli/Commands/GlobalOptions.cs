using System.CommandLine;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>The options that every verb takes.</summary>
public sealed class GlobalOptions
{
    /// <summary>The repository.</summary>
    public Option<string?> Root { get; } = new("--root")
    {
        Description = "Folder of the repository. Default: the nearest folder, from the working directory upwards, that holds CrossTenantSentinel.sln or the pack's templates/; otherwise the repository that cts was built in.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    /// <summary>Whose settings.</summary>
    public Option<string?> Tenant { get; } = new("--tenant")
    {
        Description = "Also read the settings in cts.NAME.json.",
        HelpName = "NAME",
        Recursive = true,
    };

    /// <summary>Settings that win over all others.</summary>
    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "Set a setting; wins over environment variables (CTS_Key), cts.NAME.json and cts.json. A list: comma-separated, or Key:0=, Key:1=. Repeatable.",
        HelpName = "Key=Value",
        Recursive = true,
    };

    /// <summary>More tables.</summary>
    public Option<string[]> Schema { get; } = new("--schema")
    {
        Description = "JSON file with more tables that queries may read: { \"Table\": { \"Column\": \"type\" } }. Repeatable.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>For whom the output is.</summary>
    public Option<string> Format { get; } = new Option<string>("--format")
    {
        Description = "What standard output holds: text for people and build tools, or one JSON object. cts check knows sarif (SARIF 2.1.0), github and azdo (annotations of GitHub Actions and Azure Pipelines) and junit, too; cts test junit; cts run csv: nothing but the result, with findings on standard error; cts explain markdown.",
        HelpName = "text|json|...",
        Recursive = true,
        DefaultValueFactory = _ => "text",
    };

    private static string[] Formats => ["text", "json", "table", "csv", "junit", "sarif", "github", "azdo", "markdown"];

    /// <summary>Whether any verb knows that format.</summary>
    public static bool Knows(string format) => Formats.Contains(format);

    /// <summary>Adds the options to the root command.</summary>
    public void AddTo(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Format.AcceptOnlyFromAmong(Formats);
        root.Options.Add(Root);
        root.Options.Add(Tenant);
        root.Options.Add(Set);
        root.Options.Add(Schema);
        root.Options.Add(Format);
    }

    /// <summary>The format of the output; also right when the command line is wrong elsewhere, and text when it is unknown.</summary>
    public string FormatOf(ParseResult parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        return Array.Find(Formats, format => Is(parse, format)) ?? "text";
    }

    /// <summary>Whether the output has that format.</summary>
    public bool Is(ParseResult parse, string format)
    {
        ArgumentNullException.ThrowIfNull(parse);
        return parse.GetResult(Format)?.Tokens is [{ Value: { } value }] && value == format;
    }
}
