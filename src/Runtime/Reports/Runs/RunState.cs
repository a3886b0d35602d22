namespace Autoencoders.Reports;

/// <summary>How a run stands.</summary>
internal enum RunState
{
    Running,
    Completed,
    Stopped,
    Canceled,
    Failed,
}
