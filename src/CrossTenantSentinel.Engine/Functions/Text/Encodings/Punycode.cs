using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>Punycode, RFC 3492: any text in ASCII characters.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int SmallestThreshold = 1;
    private const int LargestThreshold = 26;
    private const int FirstBias = 72;
    private const int FirstPoint = 0x80;

    /// <summary>Encodes a text; null when it has half of a pair.</summary>
    public static string? Encode(string text)
    {
        int[] points = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        if (points.Contains(Rune.ReplacementChar.Value) && !text.Contains('\uFFFD'))
            return null;
        StringBuilder encoded = new(string.Concat(text.Where(char.IsAscii)));
        int basic = encoded.Length;
        if (basic > 0)
            encoded.Append('-');
        int bias = FirstBias;
        long delta = 0;
        int handled = basic;
        for (int point = FirstPoint; handled < points.Length; point++)
        {
            int next = points.Where(candidate => candidate >= point).Min();
            delta += (long)(next - point) * (handled + 1);
            point = next;
            foreach (int candidate in points)
            {
                if (candidate < point)
                    delta++;
                if (candidate != point)
                    continue;
                AppendNumber(encoded, delta, bias);
                bias = Adapt(delta, handled + 1, isFirst: handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
        }

        return encoded.ToString();
    }

    /// <summary>Decodes a text; null when it is no Punycode.</summary>
    public static string? Decode(string encoded)
    {
        if (!Ascii.IsValid(encoded))
            return null;
        int basic = Math.Max(encoded.LastIndexOf('-'), 0);
        List<Rune> runes = [.. encoded[..basic].EnumerateRunes()];
        int place = basic > 0 ? basic + 1 : 0;
        int bias = FirstBias;
        long point = FirstPoint;
        long index = 0;
        while (place < encoded.Length)
        {
            if (ReadNumber(encoded, ref place, bias) is not { } delta)
                return null;
            index += delta;
            bias = Adapt(delta, runes.Count + 1, isFirst: index == delta && runes.Count == basic);
            point += index / (runes.Count + 1);
            index %= runes.Count + 1;
            if (point > 0x10FFFF || !Rune.IsValid((int)point))
                return null;
            runes.Insert((int)index++, new Rune((int)point));
        }

        return string.Concat(runes);
    }

    private static void AppendNumber(StringBuilder encoded, long number, int bias)
    {
        for (int step = Base; ; step += Base)
        {
            int threshold = Threshold(step, bias);
            if (number < threshold)
            {
                encoded.Append(Digit((int)number));
                return;
            }

            encoded.Append(Digit((int)(threshold + ((number - threshold) % (Base - threshold)))));
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static long? ReadNumber(string encoded, ref int place, int bias)
    {
        long number = 0;
        long weight = 1;
        for (int step = Base; place < encoded.Length; step += Base)
        {
            int digit = ValueOf(encoded[place++]);
            if (digit < 0)
                return null;
            number += digit * weight;
            int threshold = Threshold(step, bias);
            if (digit < threshold)
                return number;
            weight *= Base - threshold;
            if (weight > int.MaxValue || number > int.MaxValue)
                return null;
        }

        return null;
    }

    private static int Threshold(int step, int bias) => Math.Clamp(step - bias, SmallestThreshold, LargestThreshold);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / 700 : delta / 2;
        delta += delta / count;
        int steps = 0;
        for (; delta > (Base - SmallestThreshold) * LargestThreshold / 2; steps += Base)
            delta /= Base - SmallestThreshold;
        return steps + (int)((Base - SmallestThreshold + 1) * delta / (delta + 38));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int ValueOf(char digit) => digit switch
    {
        >= 'a' and <= 'z' => digit - 'a',
        >= 'A' and <= 'Z' => digit - 'A',
        >= '0' and <= '9' => digit - '0' + 26,
        _ => -1,
    };
}
