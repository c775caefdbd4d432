using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>A mapping to a column that the query does not output.</summary>
public sealed class UnknownMappedColumn : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1033.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1033",
        Title = "Mapped column is not in the output",
        Why = "Sentinel refuses a rule whose entities, custom details or alert details name a column that the query does not output, spelled exactly; Azure-Sentinel's own validation does not look.",
        Instead = "Let the query output the column, or name one that it outputs.",
    };

    /// <summary>CTS3100.</summary>
    public static readonly FindingKind WrongCase = new()
    {
        Code = "CTS3100",
        Title = "Mapped column in the wrong case",
        Why = "Names of columns are case-sensitive: to Sentinel, a column spelled in another case does not exist, and it refuses the rule.",
        Instead = "Spell the column as the query outputs it.",
    };

    private const int MostNames = 12;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject is not { Columns: { } columns }
        ? []
        : MappedColumns.Of(subject).Where(mapped => mapped.In(subject) is null).Select(mapped => Report(subject, mapped, columns)).OfType<Finding>();

    private static Finding? Report(RuleSubject subject, MappedColumn mapped, IReadOnlyList<Column> columns)
    {
        IReadOnlyList<string> names = [.. columns.Select(column => column.Name)];
        string owner = subject.Form == SubjectForm.Pack ? "row" : "query";
        if (names.FirstOrDefault(name => name.Equals(mapped.Column.Text, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            // Where more columns may come, one of exactly this name is not impossible, but hardly beside the one that is known.
            Finding wrong = WrongCase.At(mapped.Column.At, $"{Capitalized(mapped.Use)} names the column \"{mapped.Column.Text}\"; the {owner} has \"{same}\".", $"Write {same}.");
            return subject.HasOpenColumns ? wrong with { Severity = FindingSeverity.Warning } : subject.Form == SubjectForm.Pack ? wrong : wrong with { Fix = new Fix($"Write {same}", [new TextEdit(mapped.Column.AtPart(0, mapped.Column.Text.Length), same)]) };
        }

        if (subject.HasOpenColumns)
            return null;
        string? nearest = NearestNames.Of(mapped.Column.Text, names) is [var best, ..] ? best : null;
        Finding finding = Kind.At(
            mapped.Column.At,
            $"{Capitalized(mapped.Use)} names the column \"{mapped.Column.Text}\", which the {owner} does not have.",
            nearest is null ? $"The {owner} has: {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? ", ..." : "")}." : $"Did you mean \"{nearest}\"?");
        // Entities of a hunting query are for its reader; nothing is deployed that could be refused.
        return subject.Kind == RuleKind.Hunting && subject.Form != SubjectForm.Pack ? finding with { Severity = FindingSeverity.Warning } : finding;
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
