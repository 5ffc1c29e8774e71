"""Roman's provider and service management: one account, at most one service."""

from aiohttp import web

from tests.fakes.roman import FakeRoman
from tests.fakes.roman_events import Json
from tests.fakes.roman_posts import read


class FakeRomanWithAccounts(FakeRoman):
    """Adds register, login and service; `confirm` stands for the click on the mail's link."""

    def __init__(self) -> None:
        super().__init__()
        self.accounts: dict[str, str] = {}
        self.confirmed: set[str] = set()
        self.service: Json | None = None
        self.bodies: list[Json] = []

    def confirm(self, email: str) -> None:
        self.confirmed.add(email)

    def extend(self, app: web.Application) -> None:
        app.router.add_post("/api/register", self._register)
        app.router.add_post("/api/login", self._login)
        app.router.add_get("/api/service", self._service)
        app.router.add_post("/api/service", self._create)
        app.router.add_put("/api/service", self._update)

    async def _register(self, request: web.Request) -> web.Response:
        body = await read(request)
        email = str(body["email"])
        if email in self.accounts:
            return web.json_response({"message": "key-exists"}, status=409)
        self.accounts[email] = str(body["password"])
        return web.json_response({"message": f"Email was sent to: {email}"}, status=201)

    async def _login(self, request: web.Request) -> web.Response:
        body = await read(request)
        email = str(body["email"])
        if email not in self.confirmed or self.accounts.get(email) != body["password"]:
            return web.json_response({"message": "Authentication failed."}, status=401)
        response = web.Response()
        response.set_cookie("zroman", self.app_key, samesite="None", secure=True)
        return response

    async def _service(self, request: web.Request) -> web.Response:
        return self._answer(request)

    async def _create(self, request: web.Request) -> web.Response:
        body = await read(request)
        if self._known(request):
            self.bodies.append(body)
            self.service = {
                "company": "Caritas",
                "service": body["name"],
                "service_code": "provider:service",
                "service_authentication": self.service_token,
                "app_key": self.app_key,
                **({"webhook": body["url"]} if "url" in body else {}),
            }
        return self._answer(request)

    async def _update(self, request: web.Request) -> web.Response:
        body = await read(request)
        if self._known(request) and self.service is not None:
            self.bodies.append(body)
            if "name" in body:
                self.service["service"] = body["name"]
            if "command_prefix" in body:
                self.service["command_prefix"] = body["command_prefix"]
            if body.get("url") == "null":
                self.service.pop("webhook", None)
            elif "url" in body:
                self.service["webhook"] = body["url"]
        return self._answer(request)

    def _answer(self, request: web.Request) -> web.Response:
        if not self._known(request):
            return web.json_response({"message": "Authentication failed."}, status=401)
        if self.service is None:
            return web.json_response({"message": "No service"}, status=404)
        return web.json_response(self.service)

    def _known(self, request: web.Request) -> bool:
        return request.cookies.get("zroman") == self.app_key
