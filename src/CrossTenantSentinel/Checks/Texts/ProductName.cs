using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>The product's former name in a description.</summary>
public sealed class ProductName : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3052.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3052",
        Title = "Former name of the product",
        Why = "The product is called Microsoft Sentinel; Azure-Sentinel's validation refuses the former name in what customers read.",
        Instead = "Write Microsoft Sentinel.",
        Severity = FindingSeverity.Note,
    };

    private const string Former = "Azure Sentinel";

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        foreach (Stated text in new[] { subject.Name, subject.Description }.OfType<Stated>().Where(text => text.IsKnown))
        {
            int start = text.Text.IndexOf(Former, StringComparison.Ordinal);
            if (start < 0)
                continue;
            Anchor at = text.AtPart(start, Former.Length);
            Finding finding = Kind.At(at, "The product is called Microsoft Sentinel.");
            yield return text.Within is null ? finding : finding with { Fix = new Fix("Write Microsoft Sentinel", [new TextEdit(text.AtPart(start, "Azure".Length), "Microsoft")]) };
        }
    }
}
