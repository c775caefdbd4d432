using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Tables.Values;

namespace CrossTenantSentinel.Kql.Checks.Values;

/// <summary>A column that is compared with a value that its table does not log, or not in that spelling.</summary>
public sealed class LoggedValues : WrittenQueryCheck
{
    /// <summary>CTS3410.</summary>
    public static readonly FindingKind Impossible = new()
    {
        Code = "CTS3410",
        Title = "Value that is never logged",
        Why = "The column holds a documented set of values, and this is none of them: the condition is never true (or, negated, always).",
        Instead = "Compare with a value that the column can hold.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3411.</summary>
    public static readonly FindingKind Case = new()
    {
        Code = "CTS3411",
        Title = "Value in another case",
        Why = "== and in tell upper and lower case apart: \"guest\" is not \"Guest\", and the condition is never true.",
        Instead = "Spell the value as the log does, or compare with =~ or in~.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3412.</summary>
    public static readonly FindingKind Misspelt = new()
    {
        Code = "CTS3412",
        Title = "Misspelt value",
        Why = "The value differs from one that the table logs by what looks like a typing mistake: the condition is never true, and nothing says so.",
        Instead = "Correct the spelling.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3413.</summary>
    public static readonly FindingKind Former = new()
    {
        Code = "CTS3413",
        Title = "Value that was renamed",
        Why = "The service has renamed the operation: new rows have the new name, and the condition misses them.",
        Instead = "Ask for the new name, or for both.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3414.</summary>
    public static readonly FindingKind Varying = new()
    {
        Code = "CTS3414",
        Title = "Comparison with case of a value that varies in case",
        Why = "AzureActivity logs one operation as MICROSOFT.NETWORK/.../WRITE and as Microsoft.Network/.../write: == finds only some of the rows.",
        Instead = "Compare with =~ or in~.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound).Where(comparison => comparison.Match is MatchKind.Whole or MatchKind.Term or MatchKind.Part))
        {
            List<ColumnValues?> known = [.. ColumnLineage.Of(query).OriginsOf(comparison.Subject).Select(origin => DocumentedValues.Of(origin.Table, origin.Column))];
            if (known.Count == 0 || known.Any(values => values is null))
                continue;
            List<ColumnValues> possible = [.. known.OfType<ColumnValues>()];
            foreach (Finding finding in comparison.Constants.Select(constant => Judge(query, comparison, constant, possible)).OfType<Finding>())
                yield return finding;
        }
    }

    private static Finding? Judge(CheckedQuery query, ValueComparison comparison, SyntaxNode constant, List<ColumnValues> possible)
    {
        string column = possible[0].Column;
        if (constant.StringValue is not { } text)
        {
            bool isImpossible = constant.Kind is "LongLiteralExpression" or "IntLiteralExpression" && comparison.Subject.ResultType == "string" && possible.All(values => values is { IsClosed: true, AreNumbers: false });
            return isImpossible ? Never(query, constant, constant.Text(query.Text), possible) : null;
        }

        bool isWhole = comparison.Match == MatchKind.Whole;
        if (possible.Any(values => values.Holds(text)))
            return null;
        if (possible.All(values => values.VaryInCase))
        {
            return isWhole && comparison.IsCaseSensitive && text.Any(char.IsLetter)
                ? Varying.At(query.At(constant), $"{column} is logged in upper and in mixed case; this comparison finds only the rows that spell \"{text}\" like this.")
                : null;
        }

        List<string> values = [.. possible.SelectMany(one => one.Values).Distinct(StringComparer.Ordinal)];
        List<string> asked = [.. comparison.Texts.Select(one => one.StringValue!)];
        if (possible.Select(one => one.Former.GetValueOrDefault(text)).OfType<string>().FirstOrDefault() is { } successor)
            return asked.Contains(successor, StringComparer.OrdinalIgnoreCase) ? null : Former.At(query.At(constant), $"\"{text}\" is called \"{successor}\" today.");
        if (values.Find(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase)) is { } spelled)
        {
            return !isWhole || !comparison.IsCaseSensitive || asked.Contains(spelled, StringComparer.Ordinal) ? null
                : Case.At(query.At(constant), $"{column} says \"{spelled}\"; this comparison tells upper and lower case apart.", $"Write \"{spelled}\".") with
                {
                    Fix = possible.All(one => one.IsClosed) ? QueryFix.OfText(query, constant, spelled, $"Write {spelled}") : null,
                };
        }

        if (!isWhole && (values.Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase)) || possible.Any(one => one.AreNumbers)))
            return null;
        bool isClosed = possible.All(one => one.IsClosed);
        string? meant = isClosed ? NearestNames.Of(text, values, 1) is [var nearest] ? nearest : null : values.Find(value => SimilarValues.AreSame(text, value));
        if (meant is not null)
            return asked.Contains(meant, StringComparer.OrdinalIgnoreCase) ? null : Misspelt.At(query.At(constant), $"{possible[0].Tables[0]} logs no {column} \"{text}\".", $"Did you mean \"{meant}\"?");
        return isClosed ? Never(query, constant, $"\"{text}\"", possible) : null;
    }

    private static Finding Never(CheckedQuery query, SyntaxNode constant, string written, List<ColumnValues> possible)
    {
        string column = possible[0].Column;
        string values = possible.Any(one => one.AreNumbers) ? "numbers, written as texts" : string.Join(", ", possible.SelectMany(one => one.Values).Distinct(StringComparer.Ordinal).Where(value => !value.StartsWith("unknown", StringComparison.Ordinal)));
        return Impossible.At(query.At(constant), $"{column} never holds {written}.", $"It holds {values}.");
    }
}
