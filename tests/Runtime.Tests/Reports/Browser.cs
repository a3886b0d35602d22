using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>A real browser without a window, driven as the W3C's WebDriver says.</summary>
internal sealed class Browser : IDisposable
{
    private readonly Process _driver;
    private readonly HttpClient _client;
    private readonly string _session;

    private Browser(string driver, string browser)
    {
        int port = FreePort();
        _driver = Process.Start(new ProcessStartInfo(driver, $"--port={port}") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _driver.OutputDataReceived += static (_, _) => { };
        _driver.ErrorDataReceived += static (_, _) => { };
        _driver.BeginOutputReadLine();
        _driver.BeginErrorReadLine();
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromSeconds(60) };
        try
        {
            Wait();
            JsonNode answer = Post("session", new JsonObject
            {
                ["capabilities"] = new JsonObject
                {
                    ["alwaysMatch"] = new JsonObject
                    {
                        ["browserName"] = "chrome",
                        ["goog:loggingPrefs"] = new JsonObject { ["browser"] = "ALL" },
                        ["goog:chromeOptions"] = new JsonObject { ["binary"] = browser, ["args"] = new JsonArray("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1500,1100") },
                    },
                },
            });
            _session = "session/" + (string)answer["sessionId"]! + "/";
        }
        catch
        {
            Stop();
            throw;
        }
    }

    /// <summary>Opens a page; skips the test where no browser or driver is installed.</summary>
    public static Browser Open(string html, string folder)
    {
        string? driver = Find("chromedriver"), browser = Find("chromium") ?? Find("google-chrome") ?? Find("chrome");
        Assert.SkipWhen(driver is null || browser is null, "No chromium with its chromedriver is on the path.");
        string page = Path.Combine(folder, "page.html");
        File.WriteAllText(page, html, new UTF8Encoding(false));
        var session = new Browser(driver!, browser!);
        session.Post(session._session + "url", new JsonObject { ["url"] = new Uri(page).AbsoluteUri });
        return session;
    }

    /// <summary>The value of a JavaScript expression.</summary>
    public JsonNode? Value(string expression) =>
        Post(_session + "execute/sync", new JsonObject { ["script"] = "return " + expression, ["args"] = new JsonArray() });

    /// <summary>Moves the pointer to the middle of what a selector finds first, and presses its button if told.</summary>
    public void Point(string selector, bool press = false)
    {
        JsonNode box = Value($"(e => (e.scrollIntoView({{block: 'center'}}), (b => ({{x: Math.round(b.x + b.width / 2), y: Math.round(b.y + b.height / 2)}}))(e.getBoundingClientRect())))(document.querySelector({JsonValue.Create(selector).ToJsonString()}))")!;

        // What scrolled tells so with the next picture; a reader's pointer comes later, too.
        Value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");
        var actions = new JsonArray(new JsonObject { ["type"] = "pointerMove", ["x"] = (int)box["x"]!, ["y"] = (int)box["y"]!, ["duration"] = 0 });
        if (press)
        {
            actions.Add(new JsonObject { ["type"] = "pointerDown", ["button"] = 0 });
            actions.Add(new JsonObject { ["type"] = "pointerUp", ["button"] = 0 });
        }

        Post(_session + "actions", new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["type"] = "pointer", ["id"] = "mouse", ["actions"] = actions }) });
    }

    /// <summary>Makes the window so large.</summary>
    public void Resize(int width, int height) => Post(_session + "window/rect", new JsonObject { ["width"] = width, ["height"] = height });

    /// <summary>What the browser wrote to its console since it was asked last.</summary>
    public string[] Console() => [.. Post(_session + "se/log", new JsonObject { ["type"] = "browser" }).AsArray().Select(static entry => entry!["level"] + ": " + entry["message"])];

    /// <summary>A picture of the window, as PNG; kept beside the tests for whoever wants to look.</summary>
    public byte[] Picture(string name)
    {
        byte[] png = Convert.FromBase64String((string)Send(HttpMethod.Get, _session + "screenshot", null)!);
        File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, name), png);
        return png;
    }

    public void Dispose()
    {
        try
        {
            Send(HttpMethod.Delete, _session.TrimEnd('/'), null);
        }
        finally
        {
            Stop();
        }
    }

    private void Stop()
    {
        _client.Dispose();
        if (!_driver.HasExited)
            _driver.Kill(entireProcessTree: true);
        _driver.Dispose();
    }

    private void Wait()
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                Send(HttpMethod.Get, "status", null);
                return;
            }
            catch (HttpRequestException) when (attempt < 100 && !_driver.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private JsonNode Post(string path, JsonObject body) => Send(HttpMethod.Post, path, body)!;

    private JsonNode? Send(HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = _client.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        string text = reader.ReadToEnd();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)!["value"]?.DeepClone() : throw new InvalidOperationException($"{method} {path}: {text}");
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(static folder => folder.Length > 0)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") }).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }
}
