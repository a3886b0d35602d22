namespace Autoencoders.Tool;

/// <summary>What the caller's script is told.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command was understood, but a file or a model stands in its way.</summary>
    public const int Failure = 1;

    /// <summary>The command line makes no sense, whatever is in the files.</summary>
    public const int Usage = 2;

    /// <summary>Models differ, and <c>--fail-on-change</c> asked to be told.</summary>
    public const int Changed = 3;
}
