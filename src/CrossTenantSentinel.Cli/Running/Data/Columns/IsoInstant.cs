namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>Instants as logs spell them, <c>2026-03-02T10:00:00.1234567Z</c>, read without the generality of <see cref="DateTime"/>.</summary>
internal static class IsoInstant
{
    private const int SecondsLength = 19;

    private const int MostDecimals = 7;

    /// <summary>Reads a text of exactly this form; the fraction may be missing.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime value)
    {
        value = default;
        if (text.Length <= SecondsLength || text[^1] != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return false;
        int year = (100 * Digits(text, 0)) + Digits(text, 2);
        int month = Digits(text, 5);
        int day = Digits(text, 8);
        int hour = Digits(text, 11);
        int minute = Digits(text, 14);
        int second = Digits(text, 17);
        if ((hour | minute | second) < 0 || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        if (!TryFraction(text[SecondsLength..^1], out int ticks))
            return false;
        value = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(ticks);
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<char> text, out int ticks)
    {
        ticks = 0;
        if (text.Length == 0)
            return true;
        if (text[0] != '.' || text.Length < 2 || text.Length > 1 + MostDecimals)
            return false;
        for (int place = 1; place <= MostDecimals; place++)
        {
            int digit = place < text.Length ? text[place] - '0' : 0;
            if (digit is < 0 or > 9)
                return false;
            ticks = (10 * ticks) + digit;
        }

        return true;
    }

    /// <summary>The number that two digits write; far below zero where they are none.</summary>
    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens is < 0 or > 9 || ones is < 0 or > 9 ? int.MinValue / 1024 : (10 * tens) + ones;
    }
}
