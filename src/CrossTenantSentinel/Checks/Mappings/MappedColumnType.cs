using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>A mapping to a column of a type that Sentinel does not read as text.</summary>
public sealed class MappedColumnType : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1034.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1034",
        Title = "Mapped column has the wrong type",
        Why = "An entity identifier is text. A dynamic value, such as split(...)[0] without tostring, gives an entity that is empty or spelled as JSON.",
        Instead = "Wrap the expression in tostring().",
    };

    /// <summary>CTS1035.</summary>
    public static readonly FindingKind NotText = new()
    {
        Code = "CTS1035",
        Title = "Mapped column is not text",
        Why = "Sentinel turns the value into text in its own way; a number or time as identifier is seldom meant.",
        Instead = "Format it in the query with tostring().",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS1036.</summary>
    public static readonly FindingKind IllegalName = new()
    {
        Code = "CTS1036",
        Title = "Mapped column has an illegal name",
        Why = "Sentinel maps columns of at most 500 letters, digits and underscores that do not begin with a digit.",
        Instead = "Rename the column in the query.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        foreach (MappedColumn mapped in MappedColumns.Of(subject))
        {
            if (!mapped.HasLegalName)
                yield return IllegalName.At(mapped.Column.At, $"\"{mapped.Column.Text}\" can not be mapped ({mapped.Use}).");
            foreach (KqlType type in Enum.GetValues<KqlType>().Where(type => mapped.IsUnexpectedly(type, subject)))
            {
                // Whether a dynamic value is a text after all, only the query of a file's rule can say.
                if (type != KqlType.Dynamic || subject.Form == SubjectForm.Pack)
                    yield return (type == KqlType.Dynamic ? Kind : NotText).At(mapped.Column.At, $"The column \"{mapped.Column.Text}\" ({mapped.Use}) is {type.Name()}, not string.");
            }
        }
    }
}
