namespace CrossTenantSentinel.Engine.Values;

/// <summary>A place in a text that is read from left to right.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>The next character; NUL at the end.</summary>
    public readonly char Current => rest.IsEmpty ? '\0' : rest[0];

    public bool TrySkip(char character)
    {
        if (Current != character || rest.IsEmpty)
            return false;
        rest = rest[1..];
        return true;
    }

    /// <summary>Regardless of case; a letter must not follow.</summary>
    public bool TrySkipWord(string word)
    {
        if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return false;
        if (rest.Length > word.Length && char.IsAsciiLetter(rest[word.Length]))
            return false;
        rest = rest[word.Length..];
        return true;
    }

    /// <summary>Whether there were any.</summary>
    public bool SkipSpaces()
    {
        int before = rest.Length;
        rest = rest.TrimStart(' ');
        return rest.Length < before;
    }

    /// <summary>At least one digit, at most so many; the next character is no digit.</summary>
    public bool TryReadDigits(int most, out int number, out int count)
    {
        number = 0;
        for (count = 0; count < rest.Length && char.IsAsciiDigit(rest[count]); count++)
        {
            if (count == most)
                return false;
            number = (number * 10) + (rest[count] - '0');
        }

        rest = rest[count..];
        return count > 0;
    }

    /// <summary>The decimals of a second, in ticks; what is finer than a tick is cut off.</summary>
    public bool TryReadFraction(out long ticks)
    {
        ticks = 0;
        int count = 0;
        long unit = TimeSpan.TicksPerSecond;
        for (; count < rest.Length && char.IsAsciiDigit(rest[count]); count++)
        {
            unit /= 10;
            ticks += (rest[count] - '0') * unit;
        }

        rest = rest[count..];
        return count > 0;
    }

    /// <summary>A name by its first three letters in lower case; the letters that follow belong to it.</summary>
    public bool TryReadName(string[] starts, out int index)
    {
        for (index = 0; index < starts.Length; index++)
        {
            if (rest.StartsWith(starts[index], StringComparison.OrdinalIgnoreCase))
            {
                int letters = starts[index].Length;
                while (letters < rest.Length && char.IsAsciiLetter(rest[letters]))
                    letters++;
                rest = rest[letters..];
                return true;
            }
        }

        return false;
    }
}
