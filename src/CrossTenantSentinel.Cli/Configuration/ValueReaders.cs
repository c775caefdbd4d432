using System.Globalization;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>The kinds of values that settings have.</summary>
public static partial class ValueReaders
{
    /// <summary>CTS0106.</summary>
    public static readonly FindingKind WrongType = new()
    {
        Code = "CTS0106",
        Title = "Setting of the wrong type",
        Why = "The value cannot be read as the setting's type, and no other value is taken in its place.",
        Instead = "Write a value of the type that the message names.",
    };

    /// <summary>CTS0107.</summary>
    public static readonly FindingKind MalformedGuid = new()
    {
        Code = "CTS0107",
        Title = "Malformed GUID in a setting",
        Why = "Tenant ids are compared as whole values: a malformed one would match no log row, unnoticed.",
        Instead = "Copy the tenant id from Entra: 32 hexadecimal digits with hyphens, 8-4-4-4-12.",
    };

    /// <summary>CTS0108.</summary>
    public static readonly FindingKind MalformedDomain = new()
    {
        Code = "CTS0108",
        Title = "Malformed domain in a setting",
        Why = "Domains are compared by equality with what follows the last @ of a user name, lower case: a malformed one would match nobody, unnoticed.",
        Instead = "Write a lower-case DNS name of at least two labels, without @, scheme, wildcard or final dot, for example contoso.com.",
    };

    /// <summary>CTS0109.</summary>
    public static readonly FindingKind MalformedAlias = new()
    {
        Code = "CTS0109",
        Title = "Malformed watchlist alias",
        Why = "The alias names the watchlist's resource and its file; Sentinel finds no watchlist by another spelling.",
        Instead = "Write a letter, then letters, digits, _ or -, at most 64 characters in all.",
    };

    /// <summary>CTS0110.</summary>
    public static readonly FindingKind OutOfRange = new()
    {
        Code = "CTS0110",
        Title = "Setting out of range",
        Why = "Outside this range Sentinel refuses the content, or the detections lose their meaning.",
        Instead = "Write a value inside the range that the message names.",
    };

    /// <summary>CTS0111.</summary>
    public static readonly FindingKind Unset = new()
    {
        Code = "CTS0111",
        Title = "Required setting is empty",
        Why = "Detections compare with this value: an empty one matches everything or nothing.",
        Instead = "Write a value, or leave the key out to keep the default.",
    };

    /// <summary>CTS0112.</summary>
    public static readonly FindingKind UpperCase = new()
    {
        Code = "CTS0112",
        Title = "Upper case in a setting that is compared in lower case",
        Why = "User names are lower-cased before they are compared with this value, so upper case may match nobody.",
        Instead = "Write the value in lower case.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>A tenant id: a GUID with hyphens, not the empty one.</summary>
    public static ValueReader<Guid> TenantId { get; } = new(SettingForm.String, text =>
        Guid.TryParseExact(text, "D", out Guid id) && id != Guid.Empty
            ? new(id)
            : new(default, MalformedGuid, id == Guid.Empty && text.StartsWith("0000", StringComparison.Ordinal) ? "which is the empty GUID" : "which is not a GUID", "Write 32 hexadecimal digits with hyphens, for example 11111111-1111-4111-8111-111111111111."));

    /// <summary>A domain: a lower-case DNS name of at least two labels.</summary>
    public static ValueReader<string> Domain { get; } = new(SettingForm.String, text =>
        text.Length <= 253 && DnsName().IsMatch(text)
            ? new(text)
            : new(null, MalformedDomain, "which is not a lower-case DNS name", DnsName().IsMatch(text.ToLowerInvariant()) ? $"Write {text.ToLowerInvariant()}." : null));

    /// <summary>The alias of a watchlist.</summary>
    public static ValueReader<string> Alias { get; } = new(SettingForm.String, text =>
        AliasName().IsMatch(text) ? new(text) : new(null, MalformedAlias, "which is not a watchlist alias"));

    /// <summary>Any text but the empty one; passed on unchanged.</summary>
    public static ValueReader<string> Text { get; } = new(SettingForm.String, text =>
        text.Length > 0 ? new(text) : new(null, Unset, "which is empty"));

    /// <summary>Any text but the empty one; passed on unchanged, with a warning about upper case.</summary>
    public static ValueReader<string> LowerCaseText { get; } = new(SettingForm.String, text =>
        text.Length == 0 ? new(null, Unset, "which is empty")
        : text.Any(char.IsUpper) ? new(text, UpperCase, "which is not lower case")
        : new(text));

    /// <summary><c>true</c> or <c>false</c>, in any case.</summary>
    public static ValueReader<bool> Boolean { get; } = new(SettingForm.Boolean, text =>
        bool.TryParse(text, out bool value) ? new(value) : new(default, WrongType, "which is neither true nor false"));

    /// <summary>A whole number in a range, both ends included.</summary>
    public static ValueReader<int> Number(int least, int most = int.MaxValue) => new(SettingForm.Number, text =>
    {
        string range = most == int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"at least {least}")
            : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
        if (!WholeNumber().IsMatch(text))
            return new(default, WrongType, "which is not a whole number", $"Write a whole number, {range}.");
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
            ? new(value)
            : new(default, OutOfRange, $"which is out of range: {range}");
    });

    /// <summary>One of a few words, spelled exactly.</summary>
    public static ValueReader<string> Word(params IReadOnlyList<string> words) => new(SettingForm.String, text =>
        words.Contains(text, StringComparer.Ordinal)
            ? new(text)
            : new(null, OutOfRange, $"which is none of {string.Join(", ", words)}"));

    /// <summary>A time span, see <see cref="DurationText"/>, in a range, both ends included.</summary>
    public static ValueReader<TimeSpan> TimeSpanIn(TimeSpan least, TimeSpan most) => new(SettingForm.String, text =>
        DurationText.TryRead(text) is not { } value ? new(default, WrongType, "which is not a time span", DurationText.Help)
        : value >= least && value <= most ? new(value)
        : new(default, OutOfRange, $"which is out of range: {Duration.Of(least)} to {Duration.Of(most)}"));

    [GeneratedRegex(@"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex DnsName();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AliasName();

    [GeneratedRegex(@"\A-?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}
