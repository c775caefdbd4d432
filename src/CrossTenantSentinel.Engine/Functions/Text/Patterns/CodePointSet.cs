using System.Globalization;
using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>A set of Unicode code points, as sorted ranges that do not touch. Surrogates are no code points here.</summary>
internal sealed class CodePointSet
{
    private const int LastSurrogate = 0xDFFF;
    private const int FirstSurrogate = 0xD800;
    private const int Last = 0x10FFFF;

    private readonly List<(int First, int Last)> ranges;

    private CodePointSet(List<(int First, int Last)> ranges) => this.ranges = ranges;

    /// <summary>No code point.</summary>
    public static CodePointSet Empty { get; } = new([]);

    /// <summary>Every code point.</summary>
    public static CodePointSet All { get; } = Of([(0, FirstSurrogate - 1), (LastSurrogate + 1, Last)]);

    /// <summary>The ranges.</summary>
    public IReadOnlyList<(int First, int Last)> Ranges => ranges;

    /// <summary>Code points of ranges in any order, ends included.</summary>
    public static CodePointSet Of(IEnumerable<(int First, int Last)> ranges)
    {
        List<(int First, int Last)> merged = [];
        foreach ((int first, int last) in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            else
                merged.Add((first, last));
        }

        return new(merged);
    }

    /// <summary>One range, ends included.</summary>
    public static CodePointSet Range(int first, int last) => new([(first, last)]);

    /// <summary>The code points of either.</summary>
    public CodePointSet Union(CodePointSet other) => Of(ranges.Concat(other.ranges));

    /// <summary>All other code points.</summary>
    public CodePointSet Complement()
    {
        List<(int First, int Last)> others = [];
        int next = 0;
        foreach ((int first, int last) in ranges.Append((Last + 1, Last + 1)))
        {
            Add(others, next, first - 1);
            next = last + 1;
        }

        return Of(others);
    }

    /// <summary>The code points of both.</summary>
    public CodePointSet Intersect(CodePointSet other) => Complement().Union(other.Complement()).Complement();

    /// <summary>The code points that the other does not have.</summary>
    public CodePointSet Except(CodePointSet other) => Complement().Union(other).Complement();

    /// <summary>The code points of exactly one of the two.</summary>
    public CodePointSet SymmetricExcept(CodePointSet other) => Except(other).Union(other.Except(this));

    /// <summary>With the other case of every letter.</summary>
    public CodePointSet WithBothCases()
    {
        List<(int First, int Last)> folded = [.. ranges];
        foreach ((int first, int last) in ranges)
        {
            for (int point = first; point <= Math.Min(last, char.MaxValue); point++)
            {
                char lower = char.ToLowerInvariant((char)point);
                char upper = char.ToUpperInvariant((char)point);
                if (lower != point)
                    folded.Add((lower, lower));
                if (upper != point)
                    folded.Add((upper, upper));
            }
        }

        return Of(folded);
    }

    /// <summary>As a pattern of .NET, whose characters are UTF-16 code units: code points beyond them become pairs.</summary>
    public string ToPattern(bool withPairs)
    {
        StringBuilder units = new();
        List<string> alternatives = [];
        foreach ((int first, int last) in ranges)
        {
            if (first <= char.MaxValue)
                AppendRange(units, first, Math.Min(last, char.MaxValue));
        }

        if (withPairs)
            AddPairs(alternatives);
        if (units.Length > 0)
            alternatives.Insert(0, $"[{units}]");
        return alternatives.Count switch
        {
            0 => @"[^\s\S]",
            1 => units.Length > 0 ? alternatives[0] : $"(?:{alternatives[0]})",
            _ => $"(?:{string.Join('|', alternatives)})",
        };
    }

    /// <summary>A code unit in a pattern of .NET, inside and outside of a class.</summary>
    public static string Unit(int unit) => char.IsAsciiLetterOrDigit((char)unit)
        ? ((char)unit).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");

    private static void Add(List<(int First, int Last)> list, int first, int last)
    {
        if (first < FirstSurrogate && last > LastSurrogate)
        {
            list.Add((first, FirstSurrogate - 1));
            list.Add((LastSurrogate + 1, last));
            return;
        }

        if (first is >= FirstSurrogate and <= LastSurrogate)
            first = LastSurrogate + 1;
        if (last is >= FirstSurrogate and <= LastSurrogate)
            last = FirstSurrogate - 1;
        if (first <= last)
            list.Add((first, last));
    }

    private static void AppendRange(StringBuilder units, int first, int last)
    {
        units.Append(Unit(first));
        if (last > first)
            units.Append('-').Append(Unit(last));
    }

    /// <summary>One alternative for all high surrogates that go with the same low surrogates: large sets need few.</summary>
    private void AddPairs(List<string> alternatives)
    {
        SortedDictionary<int, StringBuilder> lows = [];
        foreach ((int first, int last) in ranges.Where(range => range.Last > char.MaxValue))
        {
            int start = Math.Max(first, char.MaxValue + 1);
            for (int high = High(start); high <= High(last); high++)
            {
                if (!lows.TryGetValue(high, out StringBuilder? units))
                    lows.Add(high, units = new());
                AppendRange(units, 0xDC00 + (high == High(start) ? start & 0x3FF : 0), 0xDC00 + (high == High(last) ? last & 0x3FF : 0x3FF));
            }
        }

        foreach (IGrouping<string, int> same in lows.GroupBy(pair => pair.Value.ToString(), pair => pair.Key, StringComparer.Ordinal))
        {
            StringBuilder highs = new();
            foreach ((int first, int last) in Of(same.Select(high => (high, high))).ranges)
                AppendRange(highs, first, last);
            alternatives.Add($"[{highs}][{same.Key}]");
        }
    }

    private static int High(int point) => FirstSurrogate + ((point - 0x10000) >> 10);
}
