using System.Globalization;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>
/// The stack that binding a query can take. In a process of its own an overflow costs a query, here it would end the run; so the stack is as
/// deep as the text can ask for. The worst nesting found takes 160 bytes for each character and 0.8 MB besides; this is three times as much.
/// </summary>
internal static class StackNeed
{
    /// <summary>The most characters that are bound at once; more are refused.</summary>
    public const int MostCharacters = 1_000_000;

    private const int Base = 4 * 1024 * 1024;
    private const int PerCharacter = 512;

    /// <summary>What nearly every query gets, so that they share a thread.</summary>
    private const int Usual = 32 * 1024 * 1024;

    /// <summary>The stack's size in bytes. It is address space; memory is taken only as far as the stack is used.</summary>
    /// <param name="characters">At most <see cref="MostCharacters"/>.</param>
    public static int Of(int characters) => Math.Max(Usual, Base + (PerCharacter * characters));

    /// <summary>Why a query is not bound.</summary>
    /// <param name="characters">More than <see cref="MostCharacters"/>.</param>
    public static string Refusal(int characters) => string.Create(
        CultureInfo.InvariantCulture, $"it has {characters:N0} characters with the functions that it calls, and at most {MostCharacters:N0} are bound at once");
}
