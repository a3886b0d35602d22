using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;

namespace Autoencoders.Training;

/// <summary>The callbacks of a training; what one of them throws is given its name.</summary>
internal sealed class CallbackList(IEnumerable<Callback> callbacks)
{
    private readonly Callback[] _callbacks = [.. callbacks];

    /// <summary>Tells all of them.</summary>
    /// <param name="moment">When that is, to end a sentence with.</param>
    /// <param name="tell">How.</param>
    /// <param name="what">What they are told.</param>
    /// <exception cref="CallbackException">One of them threw.</exception>
    public void Tell<T>(string moment, Action<Callback, T> tell, T what)
    {
        foreach (Callback callback in _callbacks)
        {
            try
            {
                tell(callback, what);
            }
            catch (Exception failure) when (IsOfCallback(failure))
            {
                throw new CallbackException(callback.Name, moment, failure);
            }
        }
    }

    /// <summary>Tells of a step that is going to be taken; allocates nothing.</summary>
    public void BeginStep(int epoch, int step)
    {
        foreach (Callback callback in _callbacks)
        {
            try
            {
                callback.OnStepBegin(epoch, step);
            }
            catch (Exception failure) when (IsOfCallback(failure))
            {
                throw new CallbackException(callback.Name, Moment(epoch, step), failure);
            }
        }
    }

    /// <summary>Tells of a step; allocates nothing.</summary>
    public void EndStep(in StepResult result)
    {
        foreach (Callback callback in _callbacks)
        {
            try
            {
                callback.OnStepEnd(result);
            }
            catch (Exception failure) when (IsOfCallback(failure))
            {
                throw new CallbackException(callback.Name, Moment(result.Epoch, result.Step), failure);
            }
        }
    }

    /// <summary>Whether a callback wants the training to end without an exception; all are asked.</summary>
    public bool EndsQuietly(NonFiniteLossException failure)
    {
        bool isQuiet = false;
        foreach (Callback callback in _callbacks)
            isQuiet |= callback.OnNonFiniteLoss(failure);
        return isQuiet;
    }

    /// <summary>Tells all of them of the end, whatever the others do; the first failure is thrown where nothing else is under way.</summary>
    public void TellOfEnd(FitEnd end)
    {
        Exception? first = null;
        foreach (Callback callback in _callbacks)
        {
            try
            {
                callback.OnTrainEnd(end);
            }
            catch (Exception failure)
            {
                first ??= IsOfCallback(failure) ? new CallbackException(callback.Name, "when the training ended", failure) : failure;
            }
        }

        if (first is not null && end.Outcome is (FitOutcome.Completed or FitOutcome.Stopped))
            ExceptionDispatchInfo.Throw(first);
    }

    // What already is a clear sentence, or no failure, goes through as it is.
    private static bool IsOfCallback(Exception failure) => failure is not (OperationCanceledException or CheckpointException or CallbackException);

    private static string Moment(int epoch, int step) => FormattableString.Invariant($"at step {step} of epoch {epoch}");
}
