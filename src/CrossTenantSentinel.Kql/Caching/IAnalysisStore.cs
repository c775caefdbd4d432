namespace CrossTenantSentinel.Kql.Caching;

/// <summary>Keeps the front end's answers between runs. Losing entries costs time, never correctness.</summary>
public interface IAnalysisStore
{
    /// <summary>The entry of a key, if there is one that can be read.</summary>
    /// <param name="key">64 lower-case hexadecimal digits.</param>
    /// <param name="entry">What was written under the key.</param>
    bool TryRead(string key, out ReadOnlyMemory<byte> entry);

    /// <summary>Keeps an entry, in place of an older one. Does nothing when it can not be kept.</summary>
    /// <param name="key">64 lower-case hexadecimal digits.</param>
    /// <param name="entry">A few kilobytes.</param>
    void Write(string key, ReadOnlyMemory<byte> entry);
}
