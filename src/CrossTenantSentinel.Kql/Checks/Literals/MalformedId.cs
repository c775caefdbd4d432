using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>A text that looks like a GUID and is none.</summary>
public sealed partial class MalformedId : WrittenQueryCheck
{
    /// <summary>CTS3431.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3431",
        Title = "Id that is almost a GUID",
        Why = "Ids of tenants, users and applications are GUIDs: 8, 4, 4, 4 and 12 hexadecimal digits. A text with another digit, or one too few, equals none of them.",
        Instead = "Copy the id again.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (SyntaxNode literal in query.Syntax.OfKind("StringLiteralExpression"))
        {
            if (literal.StringValue is { Length: >= 34 and <= 38 } text && Problem(text) is { } problem)
                yield return Kind.At(query.At(literal), $"\"{text}\" looks like a GUID, but {problem}.");
        }
    }

    private static string? Problem(string text)
    {
        string[] groups = text.Split('-');
        if (groups.Length != 5 || !Groups().IsMatch(text))
            return null;
        int[] wrongLengths = [.. groups.Zip([8, 4, 4, 4, 12]).Where(pair => pair.First.Length != pair.Second).Select(pair => pair.First.Length - pair.Second)];
        char[] wrongDigits = [.. string.Concat(groups).Where(character => !char.IsAsciiHexDigit(character)).Distinct()];
        return (wrongLengths, wrongDigits) switch
        {
            // A placeholder is written all in one letter, or in letters beyond f throughout.
            ([], [_, ..]) when IsPlaceholder(groups) => null,
            ([], [var digit, ..]) => $"'{digit}' is no hexadecimal digit",
            ([1 or -1], []) => $"it has {string.Concat(groups).Length} digits instead of 32",
            _ => null,
        };
    }

    /// <summary>Whether more than a few characters cannot be digits, so that somebody is to fill them in.</summary>
    private static bool IsPlaceholder(string[] groups)
    {
        string digits = string.Concat(groups);
        return digits.Count(character => !char.IsAsciiHexDigit(character)) > 4 || digits.Count(char.IsAsciiDigit) < 4 || digits.Distinct().Count() <= 3;
    }

    [GeneratedRegex(@"\A[0-9A-Za-z-]+\z")]
    private static partial Regex Groups();
}
