namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>Instants and durations as text, by a format.</summary>
[ScalarFamily]
internal static class FormatFunctions
{
    private const int PlacesForEach = 8;
    private const int MostOnStack = 512;

    /// <summary>An instant.</summary>
    [ScalarFunction("format_datetime")]
    public static string Instant(DateTime instant, string format)
    {
        int places = format.Length * PlacesForEach;
        TimePattern pattern = new(format, places <= MostOnStack ? stackalloc char[MostOnStack] : new char[places]);
        while (pattern.Next(out char letter, out int count))
        {
            switch (letter)
            {
                case 'y' when count is 1 or 2: pattern.Number(instant.Year % 100, count); break;
                case 'y' when count == 4: pattern.Number(instant.Year, count); break;
                case 'M' when count <= 2: pattern.Number(instant.Month, count); break;
                case 'd' when count <= 2: pattern.Number(instant.Day, count); break;
                case 'h' when count <= 2: pattern.Number(((instant.Hour + 11) % 12) + 1, count); break;
                case 'H' when count <= 2: pattern.Number(instant.Hour, count); break;
                case 'm' when count <= 2: pattern.Number(instant.Minute, count); break;
                case 's' when count <= 2: pattern.Number(instant.Second, count); break;
                case 'f' or 'F' when count <= 7: pattern.Fraction(instant.Ticks, count, letter == 'F'); break;
                case 't' when count == 2: pattern.Append(instant.Hour < 12 ? "AM" : "PM"); break;
                default: throw pattern.Unknown(letter, count);
            }
        }

        return pattern.Text.ToString();
    }

    /// <summary>A duration; of a negative one the parts without the sign.</summary>
    [ScalarFunction("format_timespan")]
    public static string Duration(TimeSpan duration, string format)
    {
        int places = format.Length * PlacesForEach;
        TimePattern pattern = new(format, places <= MostOnStack ? stackalloc char[MostOnStack] : new char[places]);
        while (pattern.Next(out char letter, out int count))
        {
            switch (letter)
            {
                case 'd' when count <= 8: pattern.Number(Math.Abs(duration.Days), count); break;
                case 'h' or 'H' when count <= 2: pattern.Number(Math.Abs(duration.Hours), count); break;
                case 'm' when count <= 2: pattern.Number(Math.Abs(duration.Minutes), count); break;
                case 's' when count <= 2: pattern.Number(Math.Abs(duration.Seconds), count); break;
                case 'f' or 'F' when count <= 7: pattern.Fraction(duration.Ticks, count, letter == 'F'); break;
                default: throw pattern.Unknown(letter, count);
            }
        }

        return pattern.Text.ToString();
    }
}
