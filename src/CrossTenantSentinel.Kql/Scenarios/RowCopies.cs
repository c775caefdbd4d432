using System.Reflection;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>Changed copies of rows.</summary>
internal static class RowCopies
{
    /// <summary>A copy with some properties changed.</summary>
    public static TRow With<TRow>(TRow row, Func<PropertyInfo, bool> which, Func<object?, object?> change)
        where TRow : class
    {
        RowProperties properties = RowProperties.Of(row);
        TRow copy = (TRow)properties.Clone.Invoke(row, null)!;
        foreach (PropertyInfo property in properties.Settable.Where(which))
        {
            object? value = property.GetValue(row);
            if (change(value) is var changed && !Equals(changed, value))
                property.SetValue(copy, changed);
        }

        return copy;
    }
}
