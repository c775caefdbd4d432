namespace CrossTenantSentinel.Catalogs;

/// <summary>The GUID by which Sentinel knows a piece of content. Globally unique; never changes once published.</summary>
public readonly record struct ContentId
{
    /// <summary>Reads a GUID in the form <c>xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx</c>.</summary>
    /// <exception cref="ArgumentException">The text is not a GUID in that form, or is the empty GUID.</exception>
    public ContentId(string text)
    {
        if (!Guid.TryParseExact(text, "D", out Guid value) || value == Guid.Empty)
            throw new ArgumentException($"\"{text}\" is not a content id: write a GUID such as 5d0c1d0e-64a7-4c0e-9d3c-0d1f7a2b9e11.", nameof(text));
        Value = value;
    }

    /// <summary>Takes a GUID as it is.</summary>
    public ContentId(Guid value) => Value = value;

    /// <summary>The GUID.</summary>
    public Guid Value { get; }

    /// <summary>Lower case, with hyphens.</summary>
    public override string ToString() => Value.ToString("D");
}
