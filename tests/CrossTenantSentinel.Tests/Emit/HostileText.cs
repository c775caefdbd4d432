using FsCheck;
using FsCheck.Fluent;

namespace CrossTenantSentinel.Tests.Emit;

/// <summary>Texts made of everything that means something to YAML, JSON, CSV, Markdown, Handlebars or Azure Resource Manager.</summary>
internal static class HostileText
{
    private static readonly string[] Fragments =
    [
        "", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "'", "''", "\"", "\\", "\\n", "{{", "}}", "{{Column}}", "{{{", "{{#each", "#", " #", ": ", ":", "- ", "-", "? ",
        "[", "]", "[[", "{", "}", "!", "!!str ", "&", "&a ", "*", "|", "|-", ">", "%", "@", "`", ",", "no", "NO", "y", "1.0", "null", "~", "0x1F", "0o17", "1e3", "1_000",
        "12:30:45", "2026-03-02", ".inf", ".5", "---", "...", "<<", "=", "+", "\0", "\a", "\u007f", "\u0085", "\u00a0", "\u2014", "\u2028", "\ufeff", "e\u0301", "\u0130",
        "\u6f22", "\U0001f600", "word", "Word", "| where x == 'y'", "// comment", "</b>", "$(x)", "%TEMP%", "true", "14d", "PT1H",
    ];

    public static Gen<string> Generator { get; } =
        from parts in Gen.Elements(Fragments).ListOf()
        select string.Concat(parts);

    /// <summary>Every fragment alone, and as many texts made of several; the same on each call.</summary>
    public static IReadOnlyList<string> Sample()
    {
        Random random = new(20260302);
        return [.. Fragments, .. Fragments.Select(_ => string.Concat(random.GetItems(Fragments, random.Next(2, 12))))];
    }

    /// <summary>Checks that a law holds for every fragment alone and for a thousand texts made of several.</summary>
    public static void Holds(Action<string> law)
    {
        foreach (string fragment in Fragments)
            law(fragment);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260302, 1), Prop.ForAll(Generator.ToArbitrary(), law));
    }
}
