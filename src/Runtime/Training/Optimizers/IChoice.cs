namespace Autoencoders.Training;

/// <summary>A setting known when the code is compiled, so that a loop has no branch for it.</summary>
internal interface IChoice
{
    static abstract bool IsYes { get; }
}

/// <summary>The setting is on.</summary>
internal readonly struct Yes : IChoice
{
    public static bool IsYes => true;
}

/// <summary>The setting is off.</summary>
internal readonly struct No : IChoice
{
    public static bool IsYes => false;
}
