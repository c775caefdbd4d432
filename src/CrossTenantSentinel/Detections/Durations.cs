namespace CrossTenantSentinel.Detections;

/// <summary>Durations as authors write them: <c>14.Days</c>, <c>1.Hours</c>, <c>30.Minutes</c>.</summary>
public static class Durations
{
    extension(int count)
    {
        /// <summary>So many minutes.</summary>
        public TimeSpan Minutes => TimeSpan.FromMinutes(count);

        /// <summary>So many hours.</summary>
        public TimeSpan Hours => TimeSpan.FromHours(count);

        /// <summary>So many days.</summary>
        public TimeSpan Days => TimeSpan.FromDays(count);
    }
}
