namespace CrossTenantSentinel.Engine.Values;

/// <summary>
/// Reads instants as <c>todatetime</c> does: ISO 8601 and what looks like it, RFC 822, RFC 850, and month, day, year.
/// </summary>
public static class DateTimeText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The instant, UTC; a text without an offset is in UTC already.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime value)
    {
        value = default;
        TextCursor cursor = new(text.Trim());
        return TryReadDate(ref cursor, out int year, out int month, out int day)
            && TryReadTimeOfDay(ref cursor, out TimeSpan time)
            && TryReadOffset(ref cursor, out TimeSpan offset)
            && cursor.IsAtEnd
            && TryMake(year, month, day, time - offset, out value);
    }

    private static bool TryMake(int year, int month, int day, TimeSpan time, out DateTime value)
    {
        value = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        long ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks + time.Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTime(ticks, DateTimeKind.Utc);
        return true;
    }

    private static bool TryReadDate(ref TextCursor cursor, out int year, out int month, out int day)
    {
        year = month = day = 1;
        if (char.IsAsciiLetter(cursor.Current) && cursor.TryReadName(Weekdays, out _))
        {
            cursor.TrySkip(',');
            cursor.SkipSpaces();
        }

        if (char.IsAsciiLetter(cursor.Current))
            return cursor.TryReadName(Months, out int name) && TryReadAfterMonth(ref cursor, out year, out month, out day, name + 1);
        return cursor.TryReadDigits(4, out int first, out int digits)
            && (digits == 4
                ? TryReadAfterYear(ref cursor, first, out year, out month, out day)
                : digits <= 2 && TryReadShort(ref cursor, first, out year, out month, out day));
    }

    private static bool TryReadAfterYear(ref TextCursor cursor, int first, out int year, out int month, out int day)
    {
        year = first;
        month = day = 1;
        if (cursor.IsAtEnd)
            return true;
        char separator = cursor.Current;
        if (separator is not ('-' or '/' or '.'))
            return false;
        cursor.TrySkip(separator);
        if (!cursor.TryReadDigits(2, out month, out _))
            return false;
        if (cursor.IsAtEnd && separator == '-')
            return true;
        return cursor.TrySkip(separator) && cursor.TryReadDigits(2, out day, out _);
    }

    /// <summary><c>8 Nov 14</c>, <c>08-Nov-14</c>, <c>11/8/2014</c>, <c>11-08-2014</c>.</summary>
    private static bool TryReadShort(ref TextCursor cursor, int first, out int year, out int month, out int day)
    {
        year = month = day = 1;
        bool isSpaced = cursor.SkipSpaces();
        char separator = isSpaced ? ' ' : cursor.Current;
        if (separator is not (' ' or '-' or '/'))
            return false;
        cursor.TrySkip(separator);
        if (cursor.TryReadName(Months, out int name))
        {
            day = first;
            month = name + 1;
        }
        else
        {
            month = first;
            if (isSpaced || !cursor.TryReadDigits(2, out day, out _))
                return false;
        }

        return (isSpaced ? cursor.SkipSpaces() : cursor.TrySkip(separator)) && TryReadYear(ref cursor, out year);
    }

    /// <summary><c>Nov 8, 2014</c>.</summary>
    private static bool TryReadAfterMonth(ref TextCursor cursor, out int year, out int month, out int day, int known)
    {
        month = known;
        year = 1;
        cursor.SkipSpaces();
        if (!cursor.TryReadDigits(2, out day, out _))
            return false;
        cursor.TrySkip(',');
        return cursor.SkipSpaces() && TryReadYear(ref cursor, out year);
    }

    private static bool TryReadYear(ref TextCursor cursor, out int year)
    {
        if (!cursor.TryReadDigits(4, out year, out int digits) || digits is not (2 or 4))
            return false;
        if (digits == 2)
            year += year < 50 ? 2000 : 1900;
        return true;
    }

    private static bool TryReadTimeOfDay(ref TextCursor cursor, out TimeSpan time)
    {
        time = default;
        if (cursor.IsAtEnd)
            return true;
        if (!cursor.TrySkip('T') && !cursor.TrySkip('t') && !cursor.SkipSpaces())
            return cursor.Current is 'Z' or 'z';
        int second = 0;
        long fraction = 0;
        if (!cursor.TryReadDigits(2, out int hour, out _) || !cursor.TrySkip(':') || !cursor.TryReadDigits(2, out int minute, out _))
            return false;
        if (cursor.TrySkip(':') && !cursor.TryReadDigits(2, out second, out _))
            return false;
        if ((cursor.TrySkip('.') || cursor.TrySkip(',')) && !cursor.TryReadFraction(out fraction))
            return false;
        cursor.SkipSpaces();
        if (cursor.TrySkipWord("AM"))
            hour = hour is < 1 or > 12 ? 24 : hour % 12;
        else if (cursor.TrySkipWord("PM"))
            hour = hour is < 1 or > 12 ? 24 : (hour % 12) + 12;
        time = new TimeSpan(0, hour, minute, second) + TimeSpan.FromTicks(fraction);
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryReadOffset(ref TextCursor cursor, out TimeSpan offset)
    {
        offset = default;
        cursor.SkipSpaces();
        if (cursor.IsAtEnd || cursor.TrySkipWord("Z") || cursor.TrySkipWord("GMT") || cursor.TrySkipWord("UTC"))
            return true;
        int sign = cursor.TrySkip('+') ? 1 : cursor.TrySkip('-') ? -1 : 0;
        if (sign == 0 || !cursor.TryReadDigits(4, out int number, out int digits) || digits == 3)
            return false;
        int hours = digits == 4 ? number / 100 : number, minutes = digits == 4 ? number % 100 : 0;
        if (digits <= 2 && cursor.TrySkip(':') && !cursor.TryReadDigits(2, out minutes, out _))
            return false;
        offset = new TimeSpan(hours * sign, minutes * sign, 0);
        return hours <= 14 && minutes < 60;
    }
}
