using System.Globalization;

namespace CrossTenantSentinel.Catalogs;

/// <summary>A content version <c>major.minor.patch</c>; numbers only, as Sentinel requires. Compared as numbers.</summary>
public readonly record struct SemanticVersion : IComparable<SemanticVersion>
{
    /// <summary>Reads <c>major.minor.patch</c>.</summary>
    /// <exception cref="ArgumentException">The text has another form or more than 20 characters.</exception>
    public SemanticVersion(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] numbers = text.Split('.');
        if (text.Length > 20 || numbers.Length != 3 || !TryRead(numbers[0], out int major) || !TryRead(numbers[1], out int minor) || !TryRead(numbers[2], out int patch))
            throw new ArgumentException($"\"{text}\" is not a version: write major.minor.patch, for example 1.2.0.", nameof(text));
        (Major, Minor, Patch) = (major, minor, patch);
    }

    /// <summary>The first version of anything: 1.0.0.</summary>
    public static SemanticVersion Initial { get; } = new("1.0.0");

    /// <summary>Raised when the population that a rule alerts on changes.</summary>
    public int Major { get; }

    /// <summary>Raised when a rule reports more or less about the same population.</summary>
    public int Minor { get; }

    /// <summary>Raised when only texts change.</summary>
    public int Patch { get; }

    /// <summary>Whether one version comes before another.</summary>
    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether one version comes after another.</summary>
    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether one version is the other or comes before it.</summary>
    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one version is the other or comes after it.</summary>
    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length == 1 || text[0] != '0');
}
