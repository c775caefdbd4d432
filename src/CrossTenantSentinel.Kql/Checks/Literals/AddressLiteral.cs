using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>An IP address or range that is none, or a range that is compared as a text.</summary>
public sealed partial class AddressLiteral : WrittenQueryCheck
{
    /// <summary>CTS3432.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3432",
        Title = "Invalid IP address or range",
        Why = "The IP functions yield null for what is no address or range, and a condition that is null is not true: no row passes, and nothing says so.",
        Instead = "Write four numbers from 0 to 255, and a prefix of 0 to 32 bits.",
    };

    /// <summary>CTS3433.</summary>
    public static readonly FindingKind Range = new()
    {
        Code = "CTS3433",
        Title = "IP range compared as a text",
        Why = "No row holds a range such as 192.0.2.0/24 as its address: as a text it equals none.",
        Instead = "Use ipv4_is_in_range() or ipv4_is_in_any_range().",
        Severity = FindingSeverity.Warning,
    };

    // The functions whose texts must be addresses, and the first argument that must.
    private static readonly Dictionary<string, int> Functions = new(StringComparer.Ordinal)
    {
        ["ipv4_is_in_range"] = 0,
        ["ipv4_is_in_any_range"] = 0,
        ["ipv4_is_match"] = 0,
        ["ipv4_compare"] = 0,
        ["ipv4_is_private"] = 0,
        ["ipv4_netmask_suffix"] = 0,
        ["ipv4_range_to_cidr_list"] = 0,
        ["parse_ipv4"] = 0,
        ["parse_ipv4_mask"] = 0,
        ["has_ipv4"] = 1,
        ["has_any_ipv4"] = 1,
        ["ipv6_is_in_range"] = 0,
        ["ipv6_is_in_any_range"] = 0,
        ["ipv6_is_match"] = 0,
        ["ipv6_compare"] = 0,
        ["parse_ipv6"] = 0,
        ["parse_ipv6_mask"] = 0,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression"))
        {
            if (call.Symbol is not { } function || !Functions.TryGetValue(function, out int first))
                continue;
            foreach (SyntaxNode text in call.Arguments().Skip(first).SelectMany(argument => ValueComparisons.LiteralsOf(query.Syntax, argument).Literals))
            {
                if (text.StringValue is { } value && Problem(value, function.Contains('6', StringComparison.Ordinal)) is { } problem)
                    yield return Kind.At(query.At(text), $"\"{value}\" is no IP address or range: {problem}.");
            }
        }

        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound).Where(comparison => comparison.Match == MatchKind.Whole))
        {
            if (comparison.Subject is not { SymbolKind: SymbolKind.Column, Symbol: { } column } || !IsAddressColumn().IsMatch(column))
                continue;
            foreach (SyntaxNode text in comparison.Texts.Where(text => Dotted().IsMatch(text.StringValue!)))
            {
                if (Problem(text.StringValue!, false) is { } problem)
                    yield return Kind.At(query.At(text), $"\"{text.StringValue}\" is no IP address or range: {problem}.");
                else if (text.StringValue!.Contains('/', StringComparison.Ordinal))
                    yield return Range.At(query.At(text), $"{column} never equals the range \"{text.StringValue}\".", $"Write ipv4_is_in_range({column}, \"{text.StringValue}\").");
            }
        }
    }

    private static string? Problem(string text, bool isVersion6)
    {
        if (isVersion6 && text.Contains(':', StringComparison.Ordinal))
        {
            string[] halves = text.Split('/');
            return halves.Length > 2 || !IPAddress.TryParse(halves[0], out _) ? "it cannot be read"
                : halves.Length == 2 && !(int.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= 128) ? $"a prefix has 0 to 128 bits, not {halves[1]}" : null;
        }

        string[] parts = text.Split('/');
        string[] numbers = parts[0].Split('.');
        if (parts.Length > 2 || numbers.Length != 4)
            return parts.Length > 2 ? "it has more than one prefix" : $"it has {numbers.Length} numbers instead of 4";
        if (numbers.FirstOrDefault(number => !byte.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } wrong)
            return wrong.Length > 0 && wrong.All(char.IsAsciiDigit) ? $"{wrong} is above 255" : $"'{wrong}' is no number";
        return parts.Length == 2 && !(byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out byte bits) && bits <= 32) ? $"a prefix has 0 to 32 bits, not {parts[1]}" : null;
    }

    [GeneratedRegex(@"\A\d{1,3}(\.\d{1,3}){3}(/\d{1,3})?\z")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"ip(v4)?_?(addr(ess)?)?\z|ip_?addr", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsAddressColumn();
}
