using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Writes the parts of an instant or a duration by a format such as <c>yyyy-MM-dd HH:mm</c>.</summary>
internal ref struct TimePattern
{
    private const string Delimiters = " /-:,._[]";

    private readonly string format;
    private readonly Span<char> buffer;
    private int at;
    private int written;

    /// <param name="format">The format.</param>
    /// <param name="buffer">Has eight places for each character of the format.</param>
    public TimePattern(string format, Span<char> buffer)
    {
        this.format = format;
        this.buffer = buffer;
    }

    /// <summary>The text so far.</summary>
    public readonly ReadOnlySpan<char> Text => buffer[..written];

    /// <summary>Copies delimiters, then goes to the next letters that are the same; false at the end.</summary>
    public bool Next(out char letter, out int count)
    {
        while (at < format.Length && Delimiters.Contains(format[at], StringComparison.Ordinal))
            buffer[written++] = format[at++];
        letter = at < format.Length ? format[at] : '\0';
        count = 0;
        while (at < format.Length && format[at] == letter)
        {
            at++;
            count++;
        }

        return count > 0;
    }

    /// <summary>Writes a number of at least so many digits.</summary>
    public void Number(long value, int digits)
    {
        Span<char> text = stackalloc char[20];
        value.TryFormat(text, out int length);
        for (int missing = digits - length; missing > 0; missing--)
            buffer[written++] = '0';
        text[..length].CopyTo(buffer[written..]);
        written += length;
    }

    /// <summary>Writes the first digits of a fraction of a second.</summary>
    public void Fraction(long ticks, int digits, bool cutsZeros)
    {
        long value = Math.Abs(ticks % TimeSpan.TicksPerSecond);
        for (int digit = digits; digit < 7; digit++)
            value /= 10;
        if (cutsZeros)
        {
            while (digits > 0 && value % 10 == 0)
            {
                value /= 10;
                digits--;
            }
        }

        if (digits > 0)
            Number(value, digits);
    }

    /// <summary>Writes a text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(buffer[written..]);
        written += text.Length;
    }

    /// <summary>The failure for letters that mean nothing.</summary>
    public readonly RunFailureException Unknown(char letter, int count) =>
        RunFailureException.Because($"'{new string(letter, count)}' in the format '{format}' is no part of a date or time.");
}
