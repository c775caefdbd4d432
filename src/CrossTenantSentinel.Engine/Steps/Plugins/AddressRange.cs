using System.Globalization;
using System.Runtime.InteropServices;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary>An IP address with the number of its leading bits that count.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AddressRange(UInt128 Network, int Prefix)
{
    /// <summary>Reads texts; null where one is no address.</summary>
    /// <param name="texts">Addresses, with or without <c>/prefix</c>.</param>
    /// <param name="function">The scalar function that reads them: <c>parse_ipv4</c> or <c>parse_ipv6</c>.</param>
    /// <param name="run">The run.</param>
    public static AddressRange?[] Read(Vector<string> texts, string function, Run run)
    {
        Expression call = FunctionLibrary.Call(function, new ColumnExpression(0, Queries.KqlType.String))
            ?? throw new InvalidOperationException($"There is no function {function}.");
        Vector parsed = call.Evaluate(new Batch(texts.Count, texts), run);
        AddressRange?[] ranges = new AddressRange?[texts.Count];
        for (int row = 0; row < ranges.Length; row++)
            ranges[row] = Of(parsed, row, PrefixOf(texts[row]), texts[row].Contains(':', StringComparison.Ordinal));
        return ranges;
    }

    /// <summary>The leading bits of the network.</summary>
    public UInt128 Leading(int bits, int width) => bits == 0 ? 0 : Network >> (width - bits);

    private static AddressRange? Of(Vector parsed, int row, int? prefix, bool isIpv6)
    {
        if (parsed is Vector<long> numbers)
            return numbers.IsNull(row) ? null : new((UInt128)numbers[row], prefix ?? 32);
        string text = (string)parsed.ObjectAt(row)!;
        return text.Length == 0 ? null : new(Number(text), isIpv6 ? prefix ?? 128 : (prefix ?? 32) + 96);
    }

    private static UInt128 Number(string full)
    {
        UInt128 number = 0;
        foreach (string part in full.Split(':'))
            number = (number << 16) | ushort.Parse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return number;
    }

    private static int? PrefixOf(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int prefix) ? prefix : null;
    }
}
