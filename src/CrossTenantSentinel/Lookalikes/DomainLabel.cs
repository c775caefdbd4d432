using System.Globalization;

namespace CrossTenantSentinel.Lookalikes;

/// <summary>The part of a domain that its owner chose: the first label, decoded.</summary>
internal static class DomainLabel
{
    /// <summary>The first label of a domain; international domains (<c>xn--</c>) as people read them. Empty for an empty domain.</summary>
    public static string Of(string? domain)
    {
        string label = (domain ?? "").Trim().Split('.')[0];
        if (!label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
            return label;
        try
        {
            return new IdnMapping { AllowUnassigned = true }.GetUnicode(label);
        }
        catch (ArgumentException)
        {
            return label;
        }
    }

    /// <summary>Whether a display name is written like a domain.</summary>
    public static bool IsLike(string name) => name.Contains('.', StringComparison.Ordinal) && name.Split('.').All(label => label.Length > 0) && !name.Any(char.IsWhiteSpace);
}
