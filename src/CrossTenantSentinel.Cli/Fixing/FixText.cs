using System.Globalization;
using System.Text;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>Fixes as people see them.</summary>
internal static class FixText
{
    /// <summary>One line for each finding that is gone.</summary>
    public static string Summary(FixedFiles fixes) => string.Concat(
        from file in fixes.Files
        from located in file.Fixed
        select string.Create(CultureInfo.InvariantCulture, $"fixed {file.File}({located.Span?.Line ?? 0},{located.Span?.Column ?? 0}): {located.Finding.Kind.Code}: {located.Fix!.Title}\n"));

    /// <summary>For each file the lines that go and come, with their numbers.</summary>
    public static string Difference(FixedFiles fixes)
    {
        StringBuilder text = new();
        foreach (FixedFile file in fixes.Files)
        {
            text.Append("--- ").Append(file.File).Append('\n');
            foreach (LocatedFinding located in file.Fixed)
                text.Append("# ").Append(located.Finding.Kind.Code).Append(": ").Append(located.Fix!.Title).Append('\n');
            foreach (LineEdit edit in LineDiff.Between(Lines(file.OldText), Lines(file.NewText)))
                text.Append(CultureInfo.InvariantCulture, $"{(edit.IsAdded ? '+' : '-')} {edit.Line,4} | {edit.Text}\n");
        }

        return text.ToString();
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
